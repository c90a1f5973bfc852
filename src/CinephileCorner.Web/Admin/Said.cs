namespace CinephileCorner.Web.Admin;

/// <summary>Where a sentence for the next page is kept until it is shown.</summary>
internal static class Said
{
    public const string Key = "said";

    public const string UndoKey = "undo";
}
