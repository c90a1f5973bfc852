using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Reads a page of articles by where the last one ended, never by counting through what came before.</summary>
public sealed class ArticlesPageQuery(CinephileDbContext db, CurrentEditor me, SiteClock clock, AdminTimes times, AdminLinks links)
{
    private const int AtOnce = 50;

    public async Task<ArticlesPage> FindAsync(ArticlesFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var now = clock.UtcNow;
        var rows = await Placed(Matching(filter, now), filter).Take(AtOnce + 1).Select(article => new
        {
            article.Id, article.Headline, article.Kind, article.State, article.PublishedUtc, article.CriticId, Critic = article.Critic.Name,
            ChangedUtc = article.Pending == null ? article.ChangedUtc : article.Pending.SavedUtc, RowUtc = article.ChangedUtc, HasPending = article.Pending != null,
        }).ToListAsync(cancellationToken);
        var shown = rows.Take(AtOnce).ToList();
        var last = shown.LastOrDefault();
        var after = rows.Count <= AtOnce || last is null ? null : filter.Order switch
        {
            "title" => $"{last.Headline}~{last.Id}",
            "published" => string.Create(CultureInfo.InvariantCulture, $"{last.PublishedUtc.Ticks}~{last.Id}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{last.RowUtc.Ticks}~{last.Id}"),
        };
        return new ArticlesPage
        {
            Title = "Articles",
            Filter = filter,
            Rows = shown.ConvertAll(row => new ArticleRow(row.Id, row.Headline, row.Kind.ToString(), row.Critic, StateOf(row.State, row.PublishedUtc > now, row.HasPending), times.Ago(row.ChangedUtc), times.Full(row.ChangedUtc),
                row.State == ArticleState.Draft ? null : clock.ShortDate(row.PublishedUtc), me.MayEdit(row.CriticId))),
            Kinds = Options(filter.Kind, ("", "All kinds"), ("review", "Reviews"), ("ranking", "Rankings"), ("news", "News")),
            States = Options(filter.State, ("", "All but the trash"), ("draft", "Drafts"), ("scheduled", "Scheduled"), ("published", "Published"), ("changed", "With unpublished changes"), ("withdrawn", "Withdrawn"), ("trash", "Trash")),
            Critics = Options(filter.Critic, [("", "All critics"), .. await db.Critics.AsNoTracking().OrderBy(critic => critic.Name).Take(200).Select(critic => ValueTuple.Create(critic.Slug, critic.Name)).ToListAsync(cancellationToken)]),
            Next = after is null ? null : filter.Address(links.Articles, ("after", after)),
            ByTitle = filter.Address(links.Articles, ("sort", "title")),
            ByChange = filter.Address(links.Articles, ("sort", null)),
            ByPublication = filter.Address(links.Articles, ("sort", "published")),
        };
    }

    private IQueryable<Article> Matching(ArticlesFilter filter, DateTime now)
    {
        var articles = db.Articles.AsNoTracking();
        // Others' unpublished work is nobody's business but an editor's.
        var own = me.CriticId;
        if (!me.IsCurator)
            articles = articles.Where(article => article.CriticId == own || (article.State == ArticleState.Published && article.PublishedUtc <= now));
        if (filter.OfKind is { } kind)
            articles = articles.Where(article => article.Kind == kind);
        if (!string.IsNullOrEmpty(filter.Critic))
            articles = articles.Where(article => article.Critic.Slug == filter.Critic);
        if (filter.Words.Length > 0)
        {
            var like = "%" + filter.Words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            articles = articles.Where(article => EF.Functions.Like(article.Headline, like, "\\"));
        }
        return filter.State switch
        {
            "draft" => articles.Where(article => article.State == ArticleState.Draft),
            "scheduled" => articles.Where(article => (article.State == ArticleState.Published && article.PublishedUtc > now) || article.Pending!.PublishAtUtc != null),
            "published" => articles.Where(article => article.State == ArticleState.Published && article.PublishedUtc <= now),
            "changed" => articles.Where(article => article.Pending != null && article.State != ArticleState.Trashed),
            "withdrawn" => articles.Where(article => article.State == ArticleState.Withdrawn),
            "trash" => articles.Where(article => article.State == ArticleState.Trashed),
            _ => articles.Where(article => article.State != ArticleState.Trashed),
        };
    }

#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
    private static IQueryable<Article> Placed(IQueryable<Article> articles, ArticlesFilter filter)
    {
        var id = filter.Place?.Id ?? 0;
        var title = filter.Place?.Value;
        var at = filter.PlaceUtc;
        return filter.Order switch
        {
            "title" => (title is null ? articles : articles.Where(article => string.Compare(article.Headline, title) > 0 || (article.Headline == title && article.Id > id)))
                .OrderBy(article => article.Headline).ThenBy(article => article.Id),
            "published" => (at is null ? articles : articles.Where(article => article.PublishedUtc < at || (article.PublishedUtc == at && article.Id < id)))
                .OrderByDescending(article => article.PublishedUtc).ThenByDescending(article => article.Id),
            _ => (at is null ? articles : articles.Where(article => article.ChangedUtc < at || (article.ChangedUtc == at && article.Id < id)))
                .OrderByDescending(article => article.ChangedUtc).ThenByDescending(article => article.Id),
        };
    }
#pragma warning restore CA1309

    private static List<SelectListItem> Options(string? chosen, params (string Value, string Words)[] all) =>
        [.. all.Select(one => new SelectListItem(one.Words, one.Value, one.Value == (chosen ?? "")))];

    private static string StateOf(ArticleState state, bool isDue, bool hasPending) => state switch
    {
        ArticleState.Draft => "Draft",
        ArticleState.Withdrawn => "Withdrawn",
        ArticleState.Trashed => "Trash",
        _ when isDue => "Scheduled",
        _ => hasPending ? "Published, with changes" : "Published",
    };
}
