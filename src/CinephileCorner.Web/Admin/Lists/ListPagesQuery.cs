using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>Reads what the pages of lists print.</summary>
public sealed class ListPagesQuery(CinephileDbContext db, ReviewRuleNamesQuery names, SiteClock clock, SiteLinks links)
{
    private const int MostLists = 200;
    private const int MostChoices = 500;

    private static readonly string[] Modules = ["pickers.js"];

    public async Task<ListsPage> AllAsync(CancellationToken cancellationToken)
    {
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var lists = await db.SavedLists.AsNoTracking().OrderBy(list => list.RemovedUtc != null).ThenBy(list => list.Title).ThenBy(list => list.Id).Take(MostLists).ToListAsync(cancellationToken);
        var rows = new List<ListRow>();
        foreach (var list in lists)
        {
            var asked = await db.AsMergedAsync(list.Rule, cancellationToken);
            var rule = await names.OfAsync(reviews, asked, cancellationToken);
            rows.Add(new ListRow(list.Id, list.Title, links.SavedList(list.Slug), rule.Words, await reviews.Matching(asked).CountAsync(cancellationToken), list.RemovedUtc));
        }
        return new ListsPage { Title = "Lists", Rows = rows };
    }

    /// <summary>Null when there is no such list, or it was taken away.</summary>
    /// <param name="typed">What was sent and not taken; null to show what the store has.</param>
    public async Task<ListPage?> OfAsync(int id, SavedListForm? typed, FormFaults faults, CancellationToken cancellationToken)
    {
        var list = await db.SavedLists.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.RemovedUtc == null, cancellationToken);
        return list is null ? null : await PageAsync(list.Title, list.Id, links.SavedList(list.Slug), typed ?? await FormOfAsync(list, cancellationToken), faults, cancellationToken);
    }

    public Task<ListPage> NewAsync(SavedListForm form, FormFaults faults, CancellationToken cancellationToken) => PageAsync("New list", null, null, form, faults, cancellationToken);

    private async Task<ListPage> PageAsync(string title, int? id, string? address, SavedListForm form, FormFaults faults, CancellationToken cancellationToken)
    {
        var genres = await db.Genres.AsNoTracking().OrderBy(genre => genre.Slug).Take(MostChoices).Select(genre => new SelectListItem(genre.Name, genre.Slug)).ToListAsync(cancellationToken);
        var critics = await db.Critics.AsNoTracking().OrderBy(critic => critic.Slug).Take(MostChoices).Select(critic => new SelectListItem(critic.Name, critic.Slug)).ToListAsync(cancellationToken);
        return new ListPage
        {
            Title = title,
            Id = id,
            Address = address,
            Form = form,
            Faults = faults,
            Scripts = Modules,
            Genres = [new SelectListItem("Any genre", ""), .. genres],
            Critics = [new SelectListItem("Any critic", ""), .. critics],
        };
    }

    private async Task<SavedListForm> FormOfAsync(SavedList list, CancellationToken cancellationToken)
    {
        var rule = list.Rule;
        return new SavedListForm
        {
            Title = list.Title,
            Intro = list.Intro,
            Genre = rule.Genre,
            Critic = rule.Critic,
            Person = rule.Person is null ? null : (await db.Names(NameKind.Person).Where(person => person.Slug == rule.Person).FirstOrDefaultAsync(cancellationToken))?.Label ?? rule.Person,
            Job = rule.PersonDirects ? "directs" : "",
            Tag = rule.Tag is null ? null : await db.Tags.Where(tag => tag.Slug == rule.Tag).Select(tag => tag.Name).FirstOrDefaultAsync(cancellationToken) ?? rule.Tag,
            Year = rule.Year?.ToString(CultureInfo.InvariantCulture),
            Decade = rule.Decade?.ToString(CultureInfo.InvariantCulture),
            MinScore = rule.LeastHalfPoints is { } halves ? Score.FromHalves(halves).ToString() : "",
            Sort = rule.Order.ToString().ToLowerInvariant(),
        };
    }
}
