namespace CinephileCorner.Web.Site.Shared;

/// <summary>How long a text takes: 230 words a minute, rounded up, at least one.</summary>
public static class ReadingTime
{
    public static int Minutes(int words) => Math.Max(1, (words + 229) / 230);
}
