using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds where published articles name a film or a person in their prose, each with the sentence.</summary>
public sealed class MentionsQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    private const int Most = 50;

    /// <summary>Newest first, at most fifty; no article about the film itself is among them.</summary>
    public Task<IReadOnlyList<NamingSentence>> OfFilmAsync(int filmId, CancellationToken cancellationToken) =>
        ListAsync(db.Mentions.Where(mention => mention.FilmId == filmId), personId: null, cancellationToken);

    /// <summary>Articles that do not credit the person first, since the others stand in their list of works; at most fifty.</summary>
    public Task<IReadOnlyList<NamingSentence>> OfPersonAsync(int personId, CancellationToken cancellationToken) =>
        ListAsync(db.Mentions.Where(mention => mention.PersonId == personId), personId, cancellationToken);

    private async Task<IReadOnlyList<NamingSentence>> ListAsync(IQueryable<Mention> mentions, int? personId, CancellationToken cancellationToken)
    {
        var rows = await mentions.AsNoTracking()
            .Join(db.Articles.AsNoTracking().PublishedAt(clock.UtcNow), mention => mention.ArticleId, article => article.Id, (mention, article) => new { mention, article })
            // A sentence is shown as long as the article holds it: its words may have changed since they were read for names.
            .Where(row => db.MentionReadings.Any(reading => reading.ArticleId == row.article.Id && reading.SourceHash == row.article.SourceHash))
            .OrderBy(row => row.article.Credits.Any(credit => credit.PersonId == personId)).ThenByDescending(row => row.article.PublishedUtc).ThenByDescending(row => row.article.Id)
            .Select(row => new { row.mention.Sentence, row.mention.Offset, row.mention.Words, row.article.Kind, row.article.Slug, row.article.Headline, row.article.PublishedUtc })
            .Take(Most).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new NamingSentence(
            row.Sentence[..row.Offset],
            row.Words,
            row.Sentence[(row.Offset + row.Words.Length)..],
            new NamedLink(row.Headline, links.Article(row.Kind, row.Slug)),
            row.Kind.ToString(),
            row.PublishedUtc));
    }
}
