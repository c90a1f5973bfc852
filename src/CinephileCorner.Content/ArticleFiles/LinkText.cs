using System.Text.RegularExpressions;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads addresses outside the site, in the prose of a fact or in front matter.</summary>
internal static partial class LinkText
{
    private static readonly Dictionary<string, string> KnownHosts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wikipedia.org"] = "Wikipedia", ["imdb.com"] = "IMDb", ["letterboxd.com"] = "Letterboxd",
        ["rottentomatoes.com"] = "Rotten Tomatoes", ["metacritic.com"] = "Metacritic", ["themoviedb.org"] = "TMDB",
    };

    /// <summary>An address with its label; null, with a problem, unless it is a full http or https address.</summary>
    /// <param name="label">Null for the name of the site it leads to.</param>
    public static OutsideLink? Read(string? label, TextAt url, ProblemList problems)
    {
        if (Uri.TryCreate(url.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address.Host.Length > 0 && address.UserInfo.Length == 0 && url.Text.Length <= 2000 && !url.Text.Any(char.IsWhiteSpace))
        {
            return new OutsideLink(string.IsNullOrWhiteSpace(label) ? Site(address.Host) : label.Trim(), url.Text);
        }
        problems.Error(url, $"The link {Wording.Quoted(url.Text)} is not an address on the web", "write it in full, beginning with https://");
        return null;
    }

    /// <summary>Every link of a line: written as Markdown, as a bare address, or (Wikipedia and IMDb) by name, which gives a search.</summary>
    public static IReadOnlyList<OutsideLink> ReadLine(TextAt line, FilmName? film, ProblemList problems)
    {
        var links = new List<(int At, OutsideLink Link)>();
        var rest = line.Text.ToCharArray();
        void Take(int start, int end, string? label, TextAt url)
        {
            if (Read(label, url, problems) is { } link)
                links.Add((start, link));
            Array.Fill(rest, '\u001f', start, end - start);
        }

        foreach (var link in MarkdownLink.FindAll(line.Text))
            Take(link.Start, link.End, Emphasis.Plain(link.Label), line.Part(link.UrlStart, link.End - 1 - link.UrlStart) with { Text = link.Url });
        foreach (var bare in BareAddress().Matches(new string(rest)).Cast<Match>())
        {
            var url = bare.Value.TrimEnd('.', ',', ';', '>');
            Take(bare.Index, bare.Index + url.Length, null, line.Part(bare.Index, url.Length));
        }
        foreach (var name in Name().Matches(new string(rest)).Cast<Match>())
        {
            if (SearchFor(name.Value, film) is { } search)
                links.Add((name.Index, search));
            else if (name.Value.ToLowerInvariant() is not ("and" or "or" or "on" or "at" or "the" or "here"))
                problems.Warning(line.Part(name.Index, name.Length), $"{Wording.Quoted(name.Value.Trim())} has no link and is left out", $"write [{name.Value.Trim()}](https://…)");
        }
        return [.. links.OrderBy(link => link.At).Select(link => link.Link).DistinctBy(link => link.Url, StringComparer.Ordinal)];
    }

    private static OutsideLink? SearchFor(string name, FilmName? film)
    {
        var words = film is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{film.Title} {film.Year}").Trim();
        if (words is null)
            return null;
        return name.Trim().ToUpperInvariant() switch
        {
            "WIKIPEDIA" => new OutsideLink("Wikipedia", "https://en.wikipedia.org/w/index.php?search=" + Uri.EscapeDataString(words + " film")),
            "IMDB" => new OutsideLink("IMDb", "https://www.imdb.com/find/?q=" + Uri.EscapeDataString(words)),
            _ => null,
        };
    }

    private static string Site(string host) =>
        KnownHosts.FirstOrDefault(known => host.Equals(known.Key, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + known.Key, StringComparison.OrdinalIgnoreCase)).Value
        ?? (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host);

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\s\u001f]+", RegexOptions.NonBacktracking)]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"\b(Rotten Tomatoes|[\p{L}\p{N}]+)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
