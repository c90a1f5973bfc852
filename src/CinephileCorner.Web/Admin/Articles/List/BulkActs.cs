using CinephileCorner.Content;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>What can be done to several articles at once: in which words, what takes it back, and what stands in its way.</summary>
internal static class BulkActs
{
    public const string Publish = "publish";
    public const string Tag = "tag";
    public const string Trash = "trash";
    public const string Withdraw = "withdraw";

    private static readonly Dictionary<string, (string Done, string? Reverse)> Acts = new(StringComparer.Ordinal)
    {
        [Publish] = ("published", null),
        [Tag] = ("tagged", null),
        [Withdraw] = ("withdrawn", "reinstate"),
        ["reinstate"] = ("given back to readers", Withdraw),
        [Trash] = ("in the trash", "restore"),
        ["restore"] = ("out of the trash", Trash),
    };

    public static bool Has(string act) => Acts.ContainsKey(act);

    /// <summary>Whether it changes texts: then it is asked about first.</summary>
    public static bool ChangesText(string act) => act is Publish or Tag;

    /// <summary>Whether it is taken back by putting articles back as they stood: texts, states and what was scheduled.</summary>
    public static bool IsPutBack(string act) => ChangesText(act) || act is Trash or Withdraw;

    /// <summary>The act that takes it back; only of those that change no text.</summary>
    public static string Reverse(string act) => Acts[act].Reverse!; // as it says

    /// <summary>“3 articles are published.”</summary>
    public static string Sentence(string act, int count, string? tag) => act == Tag
        ? $"{Count(count)} {(count == 1 ? "has" : "have")} the tag “{tag}” now."
        : $"{Count(count)} {(count == 1 ? "is" : "are")} {Acts[act].Done}.";

    public static string Count(int count) => count == 1 ? "1 article" : $"{count} articles";

    /// <summary>Why it cannot be done to that article, as far as can be told without trying; null when it may be tried.</summary>
    public static string? Obstacle(string act, BulkFacts article, CurrentEditor me, DateTime now)
    {
        if (!me.MayEdit(article.CriticId))
            return "It is another critic’s.";
        var isReaders = article.State is ArticleState.Published or ArticleState.Withdrawn || article.WasTakenDown;
        if (!me.MayPublishFor(article.CriticId) && (act is Publish || (act is not Tag && isReaders)))
            return "An editor has to do that.";
        return (act, article.State) switch
        {
            ("restore", not ArticleState.Trashed) => "It is not in the trash.",
            (not "restore", ArticleState.Trashed) => "It is in the trash.",
            (Publish, ArticleState.Published) when article.PublishedUtc <= now && article.PendingUtc is null => "Readers have it as it stands.",
            (Withdraw, not ArticleState.Published) => "Readers do not have it.",
            (Withdraw, _) when article.PublishedUtc > now => "Readers do not have it yet; take it off the schedule instead.",
            ("reinstate", not ArticleState.Withdrawn) => "It was not taken down.",
            _ => null,
        };
    }

    /// <summary>Why it was not done, a sentence.</summary>
    public static string Why(PublishResult result) => result.Outcome switch
    {
        PublishOutcome.Missing => "It is not there any more.",
        PublishOutcome.Forbidden => "An editor has to do that.",
        PublishOutcome.Conflict => "It was changed meanwhile, in the same place; settle first which words stand.",
        PublishOutcome.Refused when result.Problems.Count > 0 => Reason(result.Problems[0], result.Problems.Count - 1),
        _ => "Somebody has gone on with it meanwhile.",
    };

    private static string Reason(Problem problem, int more) => $"{problem.What}{(problem.Remedy is null ? "" : "; " + problem.Remedy)}.{(more == 0 ? "" : $" And {more} more.")}";
}
