using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What stands below the front matter, taken apart: headline, prose, facts, entries, and what is left out.</summary>
/// <param name="Headline">Null when the file states none.</param>
/// <param name="LeftOut">Numbers, from 1, of the lines that are page furniture.</param>
internal sealed record ArticleParts(
    ArticleKind Kind, TextAt? Headline, List<SourceLine> Body, StatedFacts Facts, IReadOnlyList<StatedEntry> Entries, IReadOnlySet<int> LeftOut)
{
    public static ArticleParts Read(IReadOnlyList<string> lines, FrontMatter matter, ArticleKind? folderKind, ProblemList problems)
    {
        var all = Enumerable.Range(matter.End, lines.Count - matter.End).Select(index => new SourceLine(lines[index], index + 1)).ToList();
        var stated = matter.Kind ?? folderKind;
        // The scores in a ranking are its entries'.
        var block = stated == ArticleKind.Ranking ? new FactBlock(new StatedFacts(), all.Count, all.Count) : FactBlockReader.Read(all, problems);
        var kind = stated ?? (block.IsPresent ? ArticleKind.Review : ArticleKind.News);
        var isBare = !matter.IsPresent && !all.Exists(line => Headings.Level(line.Text) > 0 && !PageFurniture.IsHeading(line.Text));

        var before = all.GetRange(0, block.Start);
        var behind = all.GetRange(block.End, all.Count - block.End);
        if (block.IsPresent)
            behind = PageFurniture.Removed(behind, problems);
        else if (isBare)
            before = PageFurniture.Removed(before, problems);
        var leftOut = all.Select(line => line.Number).Except(before.Concat(behind).Select(line => line.Number)).Where(IsFurniture).ToHashSet();

        var pasted = isBare ? PastedText.Unfold([.. before, .. behind], problems) : null;
        var body = pasted?.Lines ?? Together(before, behind);
        var title = Title(body, matter, problems) ?? pasted?.Headline ?? (isBare ? PastedText.TakeHeadline(body, problems) : null);
        body = SourceLine.WithoutBlankEnds(body);
        var entries = kind == ArticleKind.Ranking ? RankingReader.Read(body, problems) : [];
        return new ArticleParts(kind, title, body, block.Facts, entries, leftOut);

        bool IsFurniture(int number) => number - matter.End - 1 is var index && (index < block.Start || index >= block.End);
    }

    private static TextAt? Title(List<SourceLine> body, FrontMatter matter, ProblemList problems)
    {
        if (matter.Title is not { } title)
            return Headings.TakeTitle(body);
        // A file that repeats its headline above the text would print it twice.
        var rest = SourceLine.WithoutBlankEnds(body);
        if (rest.Count > 0 && Headings.Level(rest[0].Text) == 1 && Headings.Words(rest[0]) is var heading && string.Equals(TextFolding.Key(heading.Text), TextFolding.Key(title.Value), StringComparison.Ordinal))
        {
            body.Remove(rest[0]);
            problems.Note(heading, "The heading repeats the title and is left out of the text");
        }
        return title.At with { Text = title.Value };
    }

    private static List<SourceLine> Together(List<SourceLine> before, List<SourceLine> behind)
    {
        before = SourceLine.WithoutBlankEnds(before);
        behind = SourceLine.WithoutBlankEnds(behind);
        if (before.Count == 0 || behind.Count == 0)
            return [.. before, .. behind];
        return [.. before, behind[0] with { Text = "" }, .. behind];
    }
}
