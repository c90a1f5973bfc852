using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Linting.Rules;

namespace CinephileCorner.Content.Linting;

/// <summary>Reads an article as a copy desk would; the same in the editor, in a check and in an import.</summary>
public static class ArticleLinter
{
    private static readonly LintRule[] Rules =
    [
        new MissingFactRule(), new ScoreRule(), new NameRule(), new QuoteRule(), new EmphasisRule(), new RepeatedWordRule(), new DeadLinkRule(),
        new AltTextRule(), new PosterAltRule(), new HeadlineRule(), new SummaryRule(), new SpoilerRule(), new SpoilerFenceRule(), new OpenMentionRule(), new UnclearMentionRule(), new HeadingRule(),
        new NearDoubleRule(), new NewNameRule(), new JoinedFactsRule(),
    ];

    /// <summary>The ids by which a file may switch rules off.</summary>
    public static IReadOnlyList<string> RuleIds { get; } = [.. Rules.Select(rule => rule.Id)];

    /// <summary>What there is to say about an article, in the order of its text. Never throws for what the text holds.</summary>
    /// <param name="file">As read from the same text.</param>
    /// <param name="text">The whole file as <see cref="TextOf"/> gives it.</param>
    public static IReadOnlyList<Finding> Lint(ArticleFile file, string text, LintContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var article = LintedArticle.Of(file, text, context);
        var findings = new FindingList(article);
        var switches = new LintSwitches();
        switches.Check(article, findings);
        foreach (var rule in Rules)
        {
            if (!switches.IsOff(rule.Id))
                rule.Check(article, findings);
        }
        return findings.InOrder();
    }

    /// <summary>A file's bytes as text with <c>\n</c> line ends, decoded as its reader does.</summary>
    public static string TextOf(ReadOnlySpan<byte> source) => string.Join('\n', SourceText.Lines(source, new ProblemList("")));
}
