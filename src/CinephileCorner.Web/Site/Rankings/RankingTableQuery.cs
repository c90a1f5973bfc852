using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Reads a published ranking as data.</summary>
public sealed class RankingTableQuery(CinephileDbContext db, EntryAddressesQuery addresses, StatedQualifiersQuery qualifiers, SiteClock clock, SiteLinks links, AbsoluteLinks absolute)
{
    /// <summary>Null when no such ranking is published.</summary>
    public async Task<RankingTable?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Ranking).Where(article => article.Slug == slug)
            .Select(article => new
            {
                article.Id,
                article.Headline,
                Critic = article.Critic.Name,
                article.PublishedUtc,
                article.UpdatedUtc,
                Entries = article.Entries.OrderBy(entry => entry.Position).Select(entry => new { entry.Number, entry.Title, entry.Year, entry.FilmKey, entry.AliasKey, entry.HalfPoints }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var pages = await addresses.FindAsync(row.Entries.ConvertAll(entry => entry.FilmKey), cancellationToken);
        var stated = await qualifiers.OfAsync(row.Id, row.Entries.ConvertAll(entry => (entry.FilmKey, entry.Title, entry.Year)), cancellationToken);
        var anchors = EntryAnchors.Of(row.Entries.Select(entry => (new FilmName(entry.Title, entry.Year), entry.AliasKey ?? entry.FilmKey)));
        return new RankingTable(row.Id, row.Headline, absolute.Of(links.Article(ArticleKind.Ranking, slug)), row.Critic, row.PublishedUtc, row.UpdatedUtc, row.Entries.Select((entry, index) =>
        {
            var page = pages.GetValueOrDefault(entry.FilmKey, EntryAddresses.None);
            return new RankingTable.Row(index + 1, entry.Number, entry.Title, entry.Year, entry.HalfPoints is { } halves ? Score.FromHalves(halves).Value : null, Whole(page.Film), Whole(page.Review), page.Qualifier ?? stated[index].Qualifier, anchors[index]);
        }).ToList());
    }

    private string? Whole(string? path) => path is null ? null : absolute.Of(path);
}
