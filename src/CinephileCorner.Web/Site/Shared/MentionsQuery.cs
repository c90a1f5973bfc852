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
    public Task<NamingSentences> OfFilmAsync(int filmId, CancellationToken cancellationToken) =>
        ListAsync(db.Mentions.Where(mention => mention.FilmId == filmId), personId: null, db.Films.Where(film => film.Id == filmId).Select(film => film.Title), cancellationToken);

    /// <summary>Articles that do not credit the person first, since the others stand in their list of works; at most fifty.</summary>
    public Task<NamingSentences> OfPersonAsync(int personId, CancellationToken cancellationToken) =>
        ListAsync(db.Mentions.Where(mention => mention.PersonId == personId), personId, db.People.Where(person => person.Id == personId).Select(person => person.Name), cancellationToken);

    private async Task<NamingSentences> ListAsync(IQueryable<Mention> mentions, int? personId, IQueryable<string> name, CancellationToken cancellationToken)
    {
        // By the articles' numbers first: else the store walks all articles by date and asks of each whether it has a mention.
        var naming = await mentions.Select(mention => mention.ArticleId).Distinct().ToListAsync(cancellationToken);
        if (naming.Count == 0)
            return NamingSentences.None;
        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => EF.Parameter(naming).Contains(article.Id))
            // A sentence is shown as long as the article holds it: its words may have changed since they were read for names.
            .Where(article => db.MentionReadings.Any(reading => reading.ArticleId == article.Id && reading.SourceHash == article.SourceHash));
        var articles = await published
            .OrderBy(article => article.Credits.Any(credit => credit.PersonId == personId)).ThenByDescending(article => article.PublishedUtc).ThenByDescending(article => article.Id)
            .Select(article => new { article.Id, article.Kind, article.Slug, article.Headline, article.PublishedUtc }).Take(Most).ToListAsync(cancellationToken);
        var shown = articles.ConvertAll(article => article.Id);
        var sentences = (await mentions.AsNoTracking().Where(mention => EF.Parameter(shown).Contains(mention.ArticleId))
            .Select(mention => new { mention.ArticleId, mention.Sentence, mention.Offset, mention.Words }).ToListAsync(cancellationToken)).ToLookup(mention => mention.ArticleId);
        var rows = articles.SelectMany(article => sentences[article.Id].Select(mention => new { mention.Sentence, mention.Offset, mention.Words, article.Kind, article.Slug, article.Headline, article.PublishedUtc })).ToList();
        var count = articles.Count < Most ? articles.Count : await published.CountAsync(cancellationToken);
        // The others hold the name as well, and are found by it.
        var rest = count > articles.Count ? links.SearchFor($"\"{await name.SingleAsync(cancellationToken)}\"") : null;
        var listed = rows.ConvertAll(row => new NamingSentence(
            row.Sentence[..row.Offset],
            row.Words,
            row.Sentence[(row.Offset + row.Words.Length)..],
            new NamedLink(row.Headline, links.Article(row.Kind, row.Slug)),
            row.Kind.ToString(),
            row.PublishedUtc));
        return new NamingSentences(listed, count, rest);
    }
}
