using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads the links of front matter: addresses, <c>label: address</c>, Markdown links, or one line of them.</summary>
internal static class FrontMatterLinks
{
    public static IReadOnlyList<OutsideLink> Read(TextAt key, YamlValue value, ProblemList problems)
    {
        var links = value switch
        {
            YamlValue.Scalar line => Line(line.At, problems),
            YamlValue.Map map => Labelled(map, problems),
            YamlValue.Sequence list => list.Items.SelectMany(item => item switch
            {
                YamlValue.Scalar line => Line(line.At, problems),
                YamlValue.Map map => Labelled(map, problems),
                _ => Wrong(key, item, problems),
            }),
            _ => [],
        };
        return [.. links.DistinctBy(link => link.Url, StringComparer.Ordinal)];
    }

    private static IEnumerable<OutsideLink> Line(TextAt line, ProblemList problems)
    {
        if (MarkdownLink.FindAll(line.Text).Count > 0 || line.Text.Any(char.IsWhiteSpace))
            return LinkText.ReadLine(line, null, problems);
        return LinkText.Read(null, line, problems) is { } link ? [link] : [];
    }

    private static IEnumerable<OutsideLink> Labelled(YamlValue.Map map, ProblemList problems)
    {
        foreach (var (label, value) in map.Pairs)
        {
            if (value is not YamlValue.Scalar url)
                _ = Wrong(label, value, problems);
            else if (LinkText.Read(label.Text, url.At, problems) is { } link)
                yield return link;
        }
    }

    private static IEnumerable<OutsideLink> Wrong(TextAt key, YamlValue value, ProblemList problems)
    {
        problems.Error(value.At, $"{Wording.Quoted(key.Text)} holds something that is no link", "write “Wikipedia: https://…”");
        return [];
    }
}
