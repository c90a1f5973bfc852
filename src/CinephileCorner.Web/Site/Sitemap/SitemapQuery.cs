using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>Reads every address that readers may find. An article changes when its words do, and when it first appears.</summary>
public sealed class SitemapQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    private sealed record Row(ArticleKind Kind, string Slug, DateTime Changed, DateTime Published, string Critic, string? Film, int? Year)
    {
        public DateTime Last => Changed > Published ? Changed : Published;
    }

    private sealed record Named(string Slug, DateTime Changed, DateTime Published)
    {
        public DateTime Last => Changed > Published ? Changed : Published;
    }

    public async Task<IReadOnlyList<SitemapEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        // People and genres have their pages by reviews alone; news may state some too.
        var reviews = published.OfKind(ArticleKind.Review);
        var rows = await published.NewestFirst()
            .Select(article => new Row(article.Kind, article.Slug, article.ChangedUtc, article.PublishedUtc, article.Critic.Slug, article.Film!.Slug, article.Film.Year))
            .ToListAsync(cancellationToken);
        var entries = Lists(rows);
        entries.AddRange(rows.Select(row => new SitemapEntry(PartOf(row.Kind), links.Article(row.Kind, row.Slug), row.Last)));
        entries.AddRange(Newest("films", rows.Where(row => row.Film is not null), row => row.Film!, links.Film));
        entries.AddRange(Newest("critics", rows, row => row.Critic, links.Critic));
        entries.AddRange(Newest("years", rows.Where(row => row.Year is not null && row.Kind == ArticleKind.Review), row => row.Year!.Value, links.Year));
        entries.AddRange(Newest("archive", rows, row => clock.Local(row.Published).Year, links.ArchiveYear));
        entries.AddRange(Newest("archive", rows, row => (clock.Local(row.Published).Year, clock.Local(row.Published).Month), month => links.ArchiveMonth(month.Year, month.Month)));
        entries.AddRange(await NamedAsync("people", reviews.SelectMany(article => article.Credits, (article, credit) => new Named(credit.Person.Slug, article.ChangedUtc, article.PublishedUtc)), links.Person, cancellationToken));
        entries.AddRange(await NamedAsync("genres", reviews.SelectMany(article => article.Genres, (article, genre) => new Named(genre.Genre.Slug, article.ChangedUtc, article.PublishedUtc)), links.Genre, cancellationToken));
        entries.AddRange(await NamedAsync("tags", published.SelectMany(article => article.Tags, (article, tag) => new Named(tag.Tag.Slug, article.ChangedUtc, article.PublishedUtc)), links.Tag, cancellationToken));
        entries.AddRange(await NamedAsync("collections", reviews.Where(article => article.Series != null).Select(article => new Named(article.Series!.Slug, article.ChangedUtc, article.PublishedUtc)), links.Collection, cancellationToken));
        var lists = await SavedListsAsync(reviews, cancellationToken);
        if (lists.Count > 0)
            entries.Add(new SitemapEntry("lists", links.Lists, lists.Max(list => list.ChangedUtc)));
        entries.AddRange(lists);
        return entries;
    }

    // A list changes with what is in it; like the count on its page that takes a look at each.
    private async Task<List<SitemapEntry>> SavedListsAsync(IQueryable<Article> reviews, CancellationToken cancellationToken)
    {
        var lists = await db.SavedLists.AsNoTracking().Where(list => list.RemovedUtc == null).OrderBy(list => list.Slug).ToListAsync(cancellationToken);
        var entries = new List<SitemapEntry>();
        foreach (var (list, rule) in lists.Zip(await db.AsMergedAsync(lists.ConvertAll(list => list.Rule), cancellationToken)))
        {
            var newest = await reviews.Matching(rule).GroupBy(_ => 1).Select(all => new { Changed = all.Max(review => review.ChangedUtc), Published = all.Max(review => review.PublishedUtc) }).SingleOrDefaultAsync(cancellationToken);
            DateTime?[] moments = [list.ChangedUtc, newest?.Changed, newest?.Published];
            entries.Add(new SitemapEntry("lists", links.SavedList(list.Slug), moments.Max()));
        }
        return entries;
    }

    private List<SitemapEntry> Lists(List<Row> rows)
    {
        DateTime? all = Last(rows);
        var reviews = Last(rows.Where(row => row.Kind == ArticleKind.Review));
        return
        [
            new("pages", links.Home, all),
            new("pages", links.Reviews, reviews),
            new("pages", links.Rankings, Last(rows.Where(row => row.Kind == ArticleKind.Ranking))),
            new("pages", links.News, Last(rows.Where(row => row.Kind == ArticleKind.News))),
            new("pages", links.Films, Last(rows.Where(row => row.Film is not null))),
            new("pages", links.People, reviews),
            new("pages", links.Genres, reviews),
            new("pages", links.Archive, all),
            new("pages", links.Connections, reviews),
            new("pages", links.About, null),
        ];
    }

    private static DateTime? Last(IEnumerable<Row> rows) => rows.Max(row => (DateTime?)row.Last);

    private static IEnumerable<SitemapEntry> Newest<TKey>(string part, IEnumerable<Row> rows, Func<Row, TKey> key, Func<TKey, string> address) => rows
        .GroupBy(key).OrderBy(group => group.Key)
        .Select(group => new SitemapEntry(part, address(group.Key), Last(group)));

    private static async Task<List<SitemapEntry>> NamedAsync(string part, IQueryable<Named> named, Func<string, string> address, CancellationToken cancellationToken)
    {
        var newest = new SortedDictionary<string, DateTime>(StringComparer.Ordinal);
        await foreach (var row in named.AsAsyncEnumerable().WithCancellation(cancellationToken))
            newest[row.Slug] = newest.TryGetValue(row.Slug, out var known) && known > row.Last ? known : row.Last;
        return newest.Select(one => new SitemapEntry(part, address(one.Key), one.Value)).ToList();
    }

    private static string PartOf(ArticleKind kind) => kind switch { ArticleKind.Review => "reviews", ArticleKind.Ranking => "rankings", _ => "news" };
}
