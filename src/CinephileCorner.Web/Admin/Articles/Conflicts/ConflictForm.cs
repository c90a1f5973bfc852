namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>Which words stay.</summary>
public sealed class ConflictForm
{
    /// <summary>Hash of the article's text that was looked at.</summary>
    public string? Hash { get; set; }

    /// <summary>One for each place: <c>mine</c>, <c>theirs</c>, <c>both</c> or <c>base</c>.</summary>
    public string[] Choice { get; set; } = [];

    /// <summary>The whole text, where it was put together by hand; null or empty to go by the choices.</summary>
    public string? Text { get; set; }
}
