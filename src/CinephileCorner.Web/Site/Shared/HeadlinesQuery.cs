using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Reads one page of the headlines of a kind, newest first.</summary>
public sealed class HeadlinesQuery(CinephileDbContext db, ArticleCardsQuery cards, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 30;

    /// <summary>Null when there is no such page.</summary>
    public async Task<HeadlinesPage?> FindAsync(ArticleKind kind, string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var articles = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(kind);
        var paging = new Paging(number, await articles.CountAsync(cancellationToken), PageSize, links.List(kind));
        if (!paging.Exists)
            return null;
        var name = kind == ArticleKind.Ranking ? "Rankings" : "News";
        var head = new PageHead
        {
            Title = number == 1 ? name : $"{name}, page {number}",
            Description = kind == ArticleKind.Ranking ? "Films and seasons put in order, with reasons." : "News of films, festivals and discs.",
            Address = paging.AddressOf(number),
            FeedsOf = links.List(kind),
            FeedsTitle = name,
            Previous = paging.Newer,
            Next = paging.Older,
        };
        var found = await cards.ListAsync(articles.NewestFirst().Skip(paging.Skipped).Take(PageSize), cancellationToken);
        return new HeadlinesPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Collection(head, found.Select(article => new ListedItem(article.Headline, article.Address))), schema.Trail(new NamedLink(name, links.List(kind)))) },
            Heading = name,
            Total = paging.Total,
            Articles = found,
            Paging = paging,
        };
    }
}
