using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>
/// Settles the films and people that prose names, by itself or in <c>[[…]]</c>: a link where the site has a page for readers, the
/// plain words where it has none; and its pictures. Decided when the page is read, so that links follow what is published and a
/// picture is shown in the sizes that have been made meanwhile.
/// </summary>
public sealed class ProseQuery(CinephileDbContext db, Kept<PublishedNames> names, SiteClock clock, SiteLinks links)
{
    /// <summary>The pieces of an article's stored prose, in order, each with its mentions and pictures settled.</summary>
    public async Task<IReadOnlyList<SafeHtml>> SettleAsync(int articleId, IReadOnlyList<string> storedHtml, CancellationToken cancellationToken)
    {
        var pieces = await WithNamesAsync(articleId, storedHtml.Select(SafeHtml.Trusted).ToList(), cancellationToken);
        pieces = await WithPicturesAsync(pieces, cancellationToken);
        var pinned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces.Where(MentionLinks.HasAny))
        {
            MentionLinks.Resolve(piece, name =>
            {
                pinned.Add(name);
                return null;
            });
        }
        var addresses = pinned.Count == 0 ? [] : await AddressesAsync(pinned, cancellationToken);
        return pieces.ConvertAll(piece => MentionLinks.Resolve(piece, addresses.GetValueOrDefault));
    }

    public async Task<SafeHtml> SettleAsync(int articleId, string storedHtml, CancellationToken cancellationToken) =>
        (await SettleAsync(articleId, [storedHtml], cancellationToken))[0];

    // The names are kept in memory and may be older than the store by seconds: it is asked whether readers may still see them.
    private async Task<List<SafeHtml>> WithNamesAsync(int articleId, List<SafeHtml> pieces, CancellationToken cancellationToken)
    {
        var known = await names.GetAsync(cancellationToken);
        if (known.Index.Count == 0)
            return pieces;
        var found = MentionFinder.Find(pieces, known.Index, await MentionedText.SubjectAsync(db, articleId, cancellationToken));
        var filmIds = found.Where(mention => mention is { IsPinned: false, FilmId: not null }).Select(mention => mention.FilmId!.Value).ToList();
        var personIds = found.Where(mention => mention is { IsPinned: false, PersonId: not null }).Select(mention => mention.PersonId!.Value).ToList();
        var films = filmIds.Count == 0 ? [] : await db.FilmsAt(clock.UtcNow).Where(film => filmIds.Contains(film.Id)).ToDictionaryAsync(film => film.Id, film => film.Slug, cancellationToken);
        var people = personIds.Count == 0 ? [] : await db.PeopleAt(clock.UtcNow).Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Slug, cancellationToken);
        return pieces.Select((html, piece) => MentionMarks.Link(html, piece, found, AddressOf)).ToList();

        string? AddressOf(FoundMention mention) =>
            mention.FilmId is { } film ? films.GetValueOrDefault(film) is { } slug ? links.Film(slug) : null
            : people.GetValueOrDefault(mention.PersonId!.Value) is { } name ? links.Person(name) : null; // one of the two is named
    }

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
        var wanted = names.Select(name => (Name: name, Film: WrittenName.Parse(name).Film, Person: WrittenName.Parse(name).Person)).ToList();
        var filmKeys = wanted.ConvertAll(one => one.Film.Key);
        var titles = wanted.Where(one => one.Film.Year is null).Select(one => SortTitle.Of(one.Film.Title)).ToList();
        // A name that was merged means the one it was merged into.
        var films = await db.Films.AsNoTracking()
            .Where(film => filmKeys.Contains(film.Key) || titles.Contains(film.SortKey))
            .Join(db.Films.Where(film => published.Any(article => article.FilmId == film.Id)), film => film.CountsAsId ?? film.Id, meant => meant.Id, (film, meant) => new { film.Key, meant.Slug }).ToListAsync(cancellationToken);
        var personKeys = wanted.ConvertAll(one => one.Person.Key);
        var people = await db.People.AsNoTracking()
            .Where(person => personKeys.Contains(person.Key))
            .Join(db.PeopleAt(clock.UtcNow), person => person.CountsAsId ?? person.Id, meant => meant.Id, (person, meant) => new { person.Key, meant.Slug })
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
}
