using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds the page of a film or person that the one asked for was merged into, and its feed or card for theirs.</summary>
public sealed class MergedNameQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    /// <summary>In one hop, however often it was merged further; null when there is no such page for readers.</summary>
    /// <param name="path">Lower case, with a leading slash and without a trailing one.</param>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken) => path.Split('/') switch
    {
        ["", "people", var slug] => await SlugAsync(NameKind.Person, slug, cancellationToken) is { } meant ? links.Person(meant) : null,
        ["", "people", var slug, ("feed.xml" or "atom.xml" or "feed.json") and var feed] => await SlugAsync(NameKind.Person, slug, cancellationToken) is { } meant ? links.FeedOf(links.Person(meant), "/" + feed) : null,
        ["", "films", var slug] => await SlugAsync(NameKind.Film, slug, cancellationToken) is { } meant ? links.Film(meant) : null,
        ["", "cards", "films", var file] when file.EndsWith(".png", StringComparison.Ordinal) => await SlugAsync(NameKind.Film, file[..^4], cancellationToken) is { } meant ? links.FilmCard(meant) : null,
        _ => null,
    };

    private async Task<string?> SlugAsync(NameKind kind, string slug, CancellationToken cancellationToken)
    {
        var meant = await db.Names(kind).Where(name => name.Slug == slug && name.CountsAsId != null && db.NameMerges.Any(merge => merge.Kind == kind && merge.FromId == name.Id && merge.UndoneUtc == null && merge.LeadsOn))
            .Select(name => name.CountsAsId).SingleOrDefaultAsync(cancellationToken);
        if (meant is null)
            return null;
        return kind == NameKind.Person
            ? await db.PeopleAt(clock.UtcNow).Where(person => person.Id == meant).Select(person => person.Slug).SingleOrDefaultAsync(cancellationToken)
            : await db.FilmsAt(clock.UtcNow).Where(film => film.Id == meant).Select(film => film.Slug).SingleOrDefaultAsync(cancellationToken);
    }
}
