using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Reads a page of articles by where the last one ended, never by counting through what came before.</summary>
public sealed class ArticlesPageQuery(CinephileDbContext db, SelectedArticlesQuery selected, NamedFiltersQuery lists, CurrentEditor me, SiteClock clock, AdminTimes times, AdminLinks links)
{
    private const int AtOnce = 50;

    public async Task<ArticlesPage> FindAsync(ArticlesFilter filter, FormFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await RowsAsync(filter, cancellationToken);
        var shown = rows.Take(AtOnce).ToList();
        var next = rows.Count <= AtOnce ? null : PlaceOf(shown[^1], filter.Order);
        var place = filter.Place is null ? null : filter.After;
        return new ArticlesPage
        {
            Title = "Articles",
            Faults = faults,
            Filter = filter,
            Rows = shown.ConvertAll(RowOf),
            Lists = await lists.FindAsync(filter, cancellationToken),
            Kinds = Options(filter.OfKind is null ? "" : filter.Kind!, ("", "All kinds"), ("review", "Reviews"), ("ranking", "Rankings"), ("news", "News")),
            States = Options(filter.InState, ("", "All but the trash"), ("draft", "Drafts"), ("scheduled", "Scheduled"), ("published", "Published"), ("changed", "With unpublished changes"), ("withdrawn", "Withdrawn"), ("trash", "Trash")),
            Critics = Options(filter.OfCritic, [("", "All critics"), .. await db.Critics.AsNoTracking().OrderBy(critic => critic.Name).Take(200).Select(critic => ValueTuple.Create(critic.Slug, critic.Name)).ToListAsync(cancellationToken)]),
            Cares = Options(filter.InCare, ("", "Anything"), ("summary", "A summary"), ("picture", "A picture that is named"), ("link", "An article that is linked to"), ("conflict", "A choice between two texts")),
            Here = filter.Address(links.Articles, ("after", place)),
            Choose = filter.Address(links.Articles, ("after", place), ("chosen", filter.AreChosen ? null : "page")),
            Next = next is null ? null : filter.Address(links.Articles, ("after", next)),
            First = place is null ? null : filter.Address(links.Articles),
            ByTitle = filter.Address(links.Articles, ("sort", "title")),
            ByChange = filter.Address(links.Articles, ("sort", null)),
            ByPublication = filter.Address(links.Articles, ("sort", "published")),
            Scripts = ["chosen.js"],
        };
    }

    private async Task<List<Facts>> RowsAsync(ArticlesFilter filter, CancellationToken cancellationToken) =>
        await Placed(await selected.FindAsync(filter, cancellationToken), filter).Take(AtOnce + 1).Select(article => new Facts(
            article.Id, article.Headline, article.SortKey, article.Kind, article.State, article.PublishedUtc, article.ChangedUtc, article.CriticId, article.Critic.Name,
            article.Pending == null ? null : article.Pending.SavedUtc)).ToListAsync(cancellationToken);

#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
    private static IQueryable<Article> Placed(IQueryable<Article> articles, ArticlesFilter filter)
    {
        var id = filter.Place?.Id ?? 0;
        var title = filter.Place?.Value;
        var at = filter.PlaceUtc;
        return filter.Order switch
        {
            "title" => (title is null ? articles : articles.Where(article => string.Compare(article.SortKey, title) >= 0 && (string.Compare(article.SortKey, title) > 0 || article.Id > id)))
                .OrderBy(article => article.SortKey).ThenBy(article => article.Id),
            "published" => (at is null ? articles : articles.Where(article => article.PublishedUtc <= at && (article.PublishedUtc < at || article.Id < id)))
                .OrderByDescending(article => article.PublishedUtc).ThenByDescending(article => article.Id),
            _ => (at is null ? articles : articles.Where(article => article.ChangedUtc <= at && (article.ChangedUtc < at || article.Id < id)))
                .OrderByDescending(article => article.ChangedUtc).ThenByDescending(article => article.Id),
        };
    }
#pragma warning restore CA1309

    private static string PlaceOf(Facts last, string order) => order switch
    {
        "title" => string.Create(CultureInfo.InvariantCulture, $"{last.SortKey}~{last.Id}"),
        "published" => string.Create(CultureInfo.InvariantCulture, $"{last.PublishedUtc.Ticks}~{last.Id}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{last.ChangedUtc.Ticks}~{last.Id}"),
    };

    private ArticleRow RowOf(Facts row)
    {
        var mayEdit = me.MayEdit(row.CriticId);
        return new ArticleRow(
            row.Id, row.Headline, row.Kind.ToString(), row.Critic, StateOf(row.State, row.PublishedUtc > clock.UtcNow), mayEdit && row.PendingUtc is { } saved ? "changes " + times.Ago(saved) : null,
            times.Ago(row.ChangedUtc), times.Full(row.ChangedUtc), row.State == ArticleState.Draft ? null : clock.ShortDate(row.PublishedUtc), mayEdit);
    }

    private static List<SelectListItem> Options(string chosen, params (string Value, string Words)[] all) => [.. all.Select(one => new SelectListItem(one.Words, one.Value, one.Value == chosen))];

    private static string StateOf(ArticleState state, bool isAhead) => state switch
    {
        ArticleState.Draft => "Draft",
        ArticleState.Withdrawn => "Withdrawn",
        ArticleState.Trashed => "Trash",
        _ => isAhead ? "Scheduled" : "Published",
    };

    private sealed record Facts(
        int Id, string Headline, string SortKey, ArticleKind Kind, ArticleState State, DateTime PublishedUtc, DateTime ChangedUtc, int CriticId, string Critic, DateTime? PendingUtc);
}
