using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Scopes;
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
        return await WithPicturesAsync(pieces, cancellationToken);
    }

    public async Task<SafeHtml> SettleAsync(int articleId, string storedHtml, CancellationToken cancellationToken) =>
        (await SettleAsync(articleId, [storedHtml], cancellationToken))[0];

    // The names are kept in memory and may be older than the store by seconds: it is asked whether readers may still see them.
    private async Task<List<SafeHtml>> WithNamesAsync(int articleId, List<SafeHtml> pieces, CancellationToken cancellationToken)
    {
        var known = (await names.GetAsync(cancellationToken)).Index;
        var found = known.Count == 0 ? [] : MentionFinder.Find(pieces, known, await MentionedText.SubjectAsync(db, articleId, cancellationToken));
        var pinned = await MeantAsync(articleId, pieces.SelectMany(piece => MentionLinks.NamesIn(piece, known.IsTitleWithMark)).ToHashSet(StringComparer.Ordinal), known, cancellationToken);
        var named = found.Select(mention => (mention.FilmId, mention.PersonId)).Concat(pinned.Values).ToList();
        var filmIds = named.Select(one => one.FilmId).OfType<int>().Distinct().ToList();
        var personIds = named.Select(one => one.PersonId).OfType<int>().Distinct().ToList();
        var films = filmIds.Count == 0 ? [] : await db.FilmsAt(clock.UtcNow).Where(film => filmIds.Contains(film.Id)).ToDictionaryAsync(film => film.Id, film => film.Slug, cancellationToken);
        var people = personIds.Count == 0 ? [] : await db.PeopleAt(clock.UtcNow).Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Slug, cancellationToken);
        return pieces.Select((html, piece) => MentionLinks.Resolve(
            MentionMarks.Link(html, piece, found, mention => AddressOf(mention.FilmId, mention.PersonId)),
            name => AddressOf(pinned[name].FilmId, pinned[name].PersonId),
            known.IsTitleWithMark)).ToList();

        string? AddressOf(int? filmId, int? personId) =>
            filmId is { } film ? films.GetValueOrDefault(film) is { } slug ? links.Film(slug) : null
            : personId is { } person && people.GetValueOrDefault(person) is { } name ? links.Person(name) : null;
    }

    // As the finder takes them. Nobody knows the film and the people of an article that is looked at before it is published: there it says itself who they are.
    private async Task<Dictionary<string, (int? FilmId, int? PersonId)>> MeantAsync(int articleId, HashSet<string> pinned, KnownNames known, CancellationToken cancellationToken)
    {
        var own = pinned.All(known.Knows) ? KnownNames.Empty : await MentionedText.OwnNamesAsync(db, articleId, cancellationToken);
        return pinned.ToDictionary(name => name, name => known.Knows(name) ? known.Resolve(name) : own.Resolve(name), StringComparer.Ordinal);
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
}
