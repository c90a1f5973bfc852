using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>Reads what the pages of lists print.</summary>
public sealed class ListPagesQuery(CinephileDbContext db, ListReachQuery reach, SiteLinks links, AdminLinks admin)
{
    private const int AtOnce = 50;
    private const int MostChoices = 500;

    private static readonly string[] Modules = ["pickers.js"];

    /// <summary>Null when there is no such page.</summary>
    public async Task<ListsPage?> AllAsync(string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var paging = new Paging(number, await db.SavedLists.CountAsync(cancellationToken), AtOnce, admin.Lists);
        if (!paging.Exists)
            return null;
        var lists = await db.SavedLists.AsNoTracking().OrderBy(list => list.RemovedUtc != null).ThenBy(list => list.Title).ThenBy(list => list.Id).Skip(paging.Skipped).Take(AtOnce).ToListAsync(cancellationToken);
        var reached = await reach.OfAsync(lists.ConvertAll(list => list.Rule), cancellationToken);
        var rows = lists.Zip(reached, (list, found) => new ListRow(list.Id, list.Title, links.SavedList(list.Slug), found.Rule.Words, found.Count, list.RemovedUtc)).ToList();
        return new ListsPage { Title = "Lists", Rows = rows, Previous = paging.Newer, Next = paging.Older };
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
        // What is chosen already stays a choice, wherever it stands among many.
        if (Missing(form.Genre, genres) is { } ownGenre)
            genres.Add(new SelectListItem(await db.Genres.Where(one => one.Slug == ownGenre).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) ?? ownGenre, ownGenre));
        if (Missing(form.Critic, critics) is { } ownCritic)
            critics.Add(new SelectListItem(await db.Critics.Where(one => one.Slug == ownCritic).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) ?? ownCritic, ownCritic));
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

    private static string? Missing(string? chosen, List<SelectListItem> choices) =>
        string.IsNullOrEmpty(chosen) || choices.Exists(choice => choice.Value == chosen) ? null : chosen;

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
