using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>Reads the lists that readers have, by title, each with how much is in it.</summary>
public sealed class SavedListsPageQuery(CinephileDbContext db, ReviewRuleNamesQuery names, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    // Each costs a count of its own; the answer is cached.
    private const int MostLists = 200;

    public async Task<SavedListsPage> AskAsync(CancellationToken cancellationToken)
    {
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var lists = await db.SavedLists.AsNoTracking().Where(list => list.RemovedUtc == null).OrderBy(list => list.Title).ThenBy(list => list.Id).Take(MostLists).ToListAsync(cancellationToken);
        var shown = new List<ListedList>();
        foreach (var list in lists)
        {
            var asked = await db.AsMergedAsync(list.Rule, cancellationToken);
            var rule = await names.OfAsync(reviews, asked, cancellationToken);
            shown.Add(new ListedList(list.Title, links.SavedList(list.Slug), list.Intro, rule.Words, await reviews.Matching(asked).CountAsync(cancellationToken)));
        }
        var head = new PageHead { Title = "Lists", Description = "Lists of reviews that keep themselves up to date.", Address = links.Lists };
        return new SavedListsPage(
            head with { StructuredData = SchemaOrg.Page(schema.Collection(head, shown.Select(list => new ListedItem(list.Title, list.Address))), schema.Trail(new NamedLink("Lists", links.Lists))) }, shown);
    }
}
