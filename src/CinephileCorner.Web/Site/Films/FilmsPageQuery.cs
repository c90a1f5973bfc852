using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Films;

/// <summary>Reads one page of all films, A to Z.</summary>
public sealed class FilmsPageQuery(CinephileDbContext db, FilmFactsQuery facts, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 90;

    /// <summary>Null when there is no such page.</summary>
    public async Task<IndexPage?> FindAsync(string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var published = db.Articles.PublishedAt(clock.UtcNow);
        IQueryable<Film> films = db.Films.AsNoTracking().Where(film => published.Any(article => article.FilmId == film.Id));
        var keys = await films.OrderBy(film => film.SortKey).ThenBy(film => film.Year).ThenBy(film => film.Id).Select(film => film.SortKey).ToListAsync(cancellationToken);
        var paging = new Paging(number, keys.Count, PageSize, links.Films);
        if (!paging.Exists)
            return null;
        var rows = await films.OrderBy(film => film.SortKey).ThenBy(film => film.Year).ThenBy(film => film.Id).Skip(paging.Skipped).Take(PageSize)
            .Select(film => new { film.Id, film.SortKey }).ToListAsync(cancellationToken);
        var found = await facts.FindAsync(rows.ConvertAll(row => row.Id), cancellationToken);
        var entries = rows.Where(row => found.ContainsKey(row.Id)).Select(row => Entry(found[row.Id], row.SortKey)).ToList();
        var head = new PageHead
        {
            Title = number == 1 ? "Films, A to Z" : $"Films, A to Z, page {number}",
            Description = $"{Counted.Of(keys.Count, "film")} we have written about, in the order of their titles.",
            Address = paging.AddressOf(number),
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new IndexPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Collection(head, entries.Select(entry => new ListedItem(entry.Name, entry.Address))), schema.Trail(new NamedLink("Films", links.Films))) },
            Heading = "Films",
            Count = Counted.Of(keys.Count, "film"),
            Letters = LetterJumps.Of(keys, paging),
            Entries = entries,
            Paging = paging,
        };
    }

    private static IndexEntry Entry(FilmFacts film, string sortKey) => new(
        IndexLetter.Of(sortKey), film.Qualifier is null ? film.Title : $"{film.Title} ({film.Qualifier})", film.Address,
        string.Join(", ", new[] { film.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), film.DirectedBy }.OfType<string>()));
}
