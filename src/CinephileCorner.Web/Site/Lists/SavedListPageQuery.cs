using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>Reads one page of a list: what its rule finds among the published reviews now.</summary>
public sealed class SavedListPageQuery(CinephileDbContext db, ArticleCardsQuery cards, ReviewRuleNamesQuery names, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    /// <summary>Null when readers have no such list, or no such page.</summary>
    public async Task<SavedListPage?> FindAsync(string slug, string? page, CancellationToken cancellationToken)
    {
        var list = await db.SavedLists.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug && one.RemovedUtc == null, cancellationToken);
        if (list is null || !Paging.TryRead(page, out var number))
            return null;
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var asked = await db.AsMergedAsync(list.Rule, cancellationToken);
        var matching = reviews.Matching(asked);
        var address = links.SavedList(slug);
        var paging = new Paging(number, await matching.CountAsync(cancellationToken), PageSize, address);
        if (!paging.Exists)
            return null;
        var rule = (await names.OfAsync(reviews, asked, cancellationToken)).ToReaders;
        var articles = await cards.ListAsync(matching.InOrder(asked.Order).Skip(paging.Skipped).Take(PageSize), cancellationToken);
        var all = new NamedLink("Lists", links.Lists);
        var head = new PageHead
        {
            Title = number == 1 ? list.Title : $"{list.Title}, page {number}",
            Description = list.Intro.Length > 0 ? list.Intro : rule + ".",
            Address = paging.AddressOf(number),
            FeedsOf = address,
            FeedsTitle = list.Title,
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new SavedListPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Collection(head, articles.Select(article => new ListedItem(article.Headline, article.Address))), schema.Trail(all, new NamedLink(list.Title, address))) },
            Crumbs = [all],
            Title = list.Title,
            Intro = list.Intro,
            Rule = rule,
            Articles = articles,
            Paging = paging,
        };
    }
}
