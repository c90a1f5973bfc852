namespace CinephileCorner.Web.Site.People;

/// <summary>A job as somebody's own: one of the cast is an actor.</summary>
internal static class JobWords
{
    public static string Of(string job) => job == "Cast" ? "Actor" : job;
}
