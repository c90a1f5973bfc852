using CinephileCorner.Content.Markdown;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Reads all that a ranking's page prints.</summary>
public sealed class RankingPageQuery(CinephileDbContext db, FilmFactsQuery films, ProseQuery prose, LatestArticlesQuery latest, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int JumpSize = 10;

    /// <summary>Null when no such ranking is published.</summary>
    public async Task<(int Id, RankingPage Page)?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Ranking)
            .Where(article => article.Slug == slug)
            .Select(article => new
            {
                article.Id,
                article.Headline,
                article.Summary,
                article.SummaryIsWritten,
                CriticName = article.Critic.Name,
                CriticSlug = article.Critic.Slug,
                article.PublishedUtc,
                article.UpdatedUtc,
                article.WordCount,
                article.Text.BodyHtml,
                Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => new { tag.Tag.Name, tag.Tag.Slug }).ToList(),
                Entries = article.Entries.OrderBy(entry => entry.Position).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;

        var texts = await prose.SettleAsync(row.Id, [row.BodyHtml, .. row.Entries.Select(entry => entry.BodyHtml)], cancellationToken);
        var entries = await EntriesAsync(row.Entries, texts, cancellationToken);
        var critic = new NamedLink(row.CriticName, links.Critic(row.CriticSlug));
        var head = new PageHead
        {
            Title = row.Headline,
            Description = row.Summary,
            Address = links.Article(ArticleKind.Ranking, slug),
            Type = "article",
            Card = links.Card(ArticleKind.Ranking, slug),
            CardAlt = row.Headline,
            Source = links.ArticleSource(ArticleKind.Ranking, slug),
            FeedsOf = links.Rankings,
            FeedsTitle = "Rankings",
            PublishedUtc = row.PublishedUtc,
            UpdatedUtc = row.UpdatedUtc,
        };
        return (row.Id, new RankingPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Ranking(head, entries.Select(entry => new ListedItem(new FilmName(entry.Title, entry.Year).WithYear, entry.ReviewAddress, entry.Number))), schema.Trail(new NamedLink("Rankings", links.Rankings), new NamedLink(row.Headline, head.Address))) },
            Heading = new ArticleHeading(
                new NamedLink("Ranking", links.Rankings),
                row.Headline,
                row.SummaryIsWritten ? row.Summary : null,
                critic,
                row.PublishedUtc,
                row.UpdatedUtc,
                ReadingTime.Minutes(row.WordCount)),
            Intro = texts[0],
            Entries = entries,
            Jumps = JumpsTo(entries),
            Tags = row.Tags.ConvertAll(tag => new NamedLink(tag.Name, links.Tag(tag.Slug))),
            Latest = await latest.TakeAsync(5, row.Id, cancellationToken),
        });
    }

    private async Task<List<RankedEntry>> EntriesAsync(List<RankingEntry> entries, IReadOnlyList<SafeHtml> texts, CancellationToken cancellationToken)
    {
        var reviews = await ReviewsAsync(entries.ConvertAll(entry => entry.FilmKey), cancellationToken);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        return entries.Select((entry, index) =>
        {
            var name = "e-" + Slug.From(new FilmName(entry.Title, entry.Year).WithYear).Value;
            var anchor = name;
            for (var other = 2; !anchors.Add(anchor); other++)
                anchor = $"{name}-{other}";
            return new RankedEntry(anchor, entry.Number, entry.Title, entry.Year, entry.Score, texts[index + 1], reviews.GetValueOrDefault(entry.FilmKey));
        }).ToList();
    }

    // By film key: the address of the review that leads the film.
    private async Task<Dictionary<string, string>> ReviewsAsync(List<string> filmKeys, CancellationToken cancellationToken)
    {
        var known = await db.Films.AsNoTracking().Where(film => filmKeys.Contains(film.Key)).Select(film => new { film.Id, film.Key }).ToListAsync(cancellationToken);
        var leads = await films.LeadsAsync(known.ConvertAll(film => film.Id), cancellationToken);
        var rows = await db.Articles.AsNoTracking().OfKind(ArticleKind.Review).Where(article => leads.Contains(article.Id))
            .Select(article => new { article.Film!.Key, article.Slug }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Key, row => links.Article(ArticleKind.Review, row.Slug), StringComparer.Ordinal);
    }

    private static List<NamedLink> JumpsTo(List<RankedEntry> entries) => entries.Count <= JumpSize + 2 ? [] : entries
        .Chunk(JumpSize)
        .Select(stretch => new NamedLink(stretch.Length == 1 ? Place(stretch[0]) : Place(stretch[0]) + "–" + Place(stretch[^1]), "#" + stretch[0].Anchor))
        .ToList();

    private static string Place(RankedEntry entry) => entry.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? entry.Title;
}
