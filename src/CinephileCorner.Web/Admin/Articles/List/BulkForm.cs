namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>What is to be done with the articles that were chosen.</summary>
public sealed class BulkForm
{
    private const int Most = 200;
    private const int LongestAddress = 4000;

    /// <summary><c>publish</c>, <c>tag</c>, <c>withdraw</c>, <c>reinstate</c>, <c>trash</c> or <c>restore</c>.</summary>
    public string? Act { get; set; }

    public int[]? Ids { get; set; }

    /// <summary>The tag to add.</summary>
    public string? Tag { get; set; }

    /// <summary><c>yes</c> once the editor has seen what will be done.</summary>
    public string? Sure { get; set; }

    /// <summary>The list they were chosen from.</summary>
    public string? Back { get; set; }

    internal IReadOnlyList<int> Chosen => [.. (Ids ?? []).Distinct().Take(Most)];

    internal string PlainTag => string.Join(' ', (Tag ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal bool IsSure => Sure == "yes";

    /// <summary>Where to go back to: a list or an article of ours, or the list as it is.</summary>
    internal static string ListOf(string? back, string list) =>
        back is { Length: <= LongestAddress } && (back == list || back.StartsWith(list + "?", StringComparison.Ordinal) || IsArticle(back, list)) && back.All(character => character is > ' ' and < '\x7f') ? back : list;

    private static bool IsArticle(string back, string list) =>
        back.StartsWith(list + "/", StringComparison.Ordinal) && back.Length > list.Length + 1 && back.AsSpan(list.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
