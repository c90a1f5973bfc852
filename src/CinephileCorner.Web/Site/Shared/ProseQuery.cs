using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>
/// Settles the films and people that prose names in <c>[[…]]</c>: a link where the site has a page for readers, the plain
/// words where it has none; and its pictures. Decided when the page is read, so that links follow what is published and a
/// picture is shown in the sizes that have been made meanwhile.
/// </summary>
public sealed partial class ProseQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    /// <summary>The pieces of stored prose, in order, each with its mentions and pictures settled.</summary>
    public async Task<IReadOnlyList<SafeHtml>> SettleAsync(IReadOnlyList<string> storedHtml, CancellationToken cancellationToken)
    {
        var pieces = await WithPicturesAsync(storedHtml.Select(SafeHtml.Trusted).ToList(), cancellationToken);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces.Where(MentionLinks.HasAny))
        {
            MentionLinks.Resolve(piece, name =>
            {
                names.Add(name);
                return null;
            });
        }
        if (names.Count == 0)
            return pieces;
        var addresses = await AddressesAsync(names, cancellationToken);
        return pieces.ConvertAll(piece => MentionLinks.Resolve(piece, addresses.GetValueOrDefault));
    }

    public async Task<SafeHtml> SettleAsync(string storedHtml, CancellationToken cancellationToken) =>
        (await SettleAsync([storedHtml], cancellationToken))[0];

    private async Task<List<SafeHtml>> WithPicturesAsync(List<SafeHtml> pieces, CancellationToken cancellationToken)
    {
        var files = pieces.SelectMany(PictureLinks.FilesIn).Distinct(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            return pieces;
        var pictures = await db.MediaItems.AsNoTracking().Where(item => files.Contains(item.File))
            .Select(item => new ShownPicture(item.File, item.Width, item.Height, item.SizesMadeUtc != null))
            .ToDictionaryAsync(picture => picture.File, StringComparer.Ordinal, cancellationToken);
        return pieces.ConvertAll(piece => PictureLinks.Resolve(piece, pictures.GetValueOrDefault));
    }

    private async Task<Dictionary<string, string>> AddressesAsync(HashSet<string> names, CancellationToken cancellationToken)
    {
        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        var wanted = names.Select(name => (Name: name, Film: FilmNamed(name), Person: PersonNamed(name))).ToList();
        var filmKeys = wanted.ConvertAll(one => one.Film.Key);
        var titles = wanted.Where(one => one.Film.Year is null).Select(one => SortTitle.Of(one.Film.Title)).ToList();
        // A name that was merged means the one it was merged into.
        var films = await db.Films.AsNoTracking()
            .Where(film => filmKeys.Contains(film.Key) || titles.Contains(film.SortKey))
            .Join(db.Films.Where(film => published.Any(article => article.FilmId == film.Id)), film => film.CountsAsId ?? film.Id, meant => meant.Id, (film, meant) => new { film.Key, meant.Slug }).ToListAsync(cancellationToken);
        var personKeys = wanted.ConvertAll(one => one.Person.Key);
        var people = await db.People.AsNoTracking()
            .Where(person => personKeys.Contains(person.Key))
            .Join(db.People.Where(person => db.Credits.Any(credit => credit.PersonId == person.Id && published.Any(article => article.Id == credit.ArticleId))), person => person.CountsAsId ?? person.Id, meant => meant.Id, (person, meant) => new { person.Key, meant.Slug })
            .ToListAsync(cancellationToken);

        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, film, person) in wanted)
        {
            // A title without its year is clear only where one film has it.
            var found = film.Year is null
                ? films.Where(one => one.Key.StartsWith(film.Key[..(film.Key.IndexOf('|', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)).ToList()
                : films.Where(one => one.Key == film.Key).ToList();
            if (found.DistinctBy(one => one.Slug, StringComparer.Ordinal).Count() == 1)
                addresses[name] = links.Film(found[0].Slug);
            else if (people.Find(one => one.Key == person.Key) is { } known)
                addresses[name] = links.Person(known.Slug);
        }
        return addresses;
    }

    private static FilmName FilmNamed(string name)
    {
        var parts = Named().Match(name);
        int? year = parts.Groups["year"].Success ? int.Parse(parts.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return new FilmName(parts.Groups["name"].Value, year, parts.Groups["qualifier"].Success ? parts.Groups["qualifier"].Value : null);
    }

    private static PersonName PersonNamed(string name)
    {
        var parts = Named().Match(name);
        return new PersonName(parts.Groups["name"].Value, parts.Groups["qualifier"].Success ? parts.Groups["qualifier"].Value : null);
    }

    // “Here”, “Here (2024)”, “Here (2024) [Robert Zemeckis]”, “Tom Holland [director]”
    [GeneratedRegex(@"^(?<name>.*?)(?:\s*\((?<year>[0-9]{4})\))?(?:\s*\[(?<qualifier>[^\]]+)\])?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
