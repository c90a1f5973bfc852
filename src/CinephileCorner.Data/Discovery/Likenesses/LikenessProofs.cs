using CinephileCorner.Content.Subjects;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Asks the store whether what the map says of a film is still so, and leaves out what is not: the map may be seconds old.</summary>
public sealed class LikenessProofs(CinephileDbContext db)
{
    /// <summary>Those films that are still like it, each with the reasons that still hold.</summary>
    /// <param name="readerOf">The review whose reader is told; null where it is no review.</param>
    /// <param name="like">What the map answered for the film.</param>
    /// <param name="atMost">So many are proved, in their order.</param>
    public async Task<IReadOnlyList<ProvedLikeness>> OfAsync(int filmId, int? readerOf, IReadOnlyList<LikeFilm> like, int atMost, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(like);
        List<int> filmIds = [filmId, .. like.Select(one => one.FilmId)];
        var reviews = like.Count == 0 ? [] : await db.Articles.AsNoTracking().PublishedAt(nowUtc).OfKind(ArticleKind.Review)
            .Where(article => article.FilmId != null && filmIds.Contains(article.FilmId.Value))
            .OrderBy(article => article.PublishedUtc).ThenBy(article => article.Id)
            .Select(article => new { article.Id, FilmId = article.FilmId!.Value, article.Slug, article.Film!.Year })
            .ToListAsync(cancellationToken);
        var reviewsOf = reviews.ToLookup(review => review.FilmId);
        if (!reviewsOf.Contains(filmId))
            return [];
        var (facts, names) = await FactsAsync(like, readerOf, reviews.ConvertAll(review => (review.Id, review.FilmId)), cancellationToken);
        var texts = new Dictionary<int, List<string>>();
        var year = reviewsOf[filmId].First().Year;

        var proved = new List<ProvedLikeness>();
        foreach (var one in like.Where(one => reviewsOf.Contains(one.FilmId)))
        {
            var reasons = one.Reasons.Select(reason => facts.Proved(reason, filmId, one.FilmId)).OfType<Reason>().ToList();
            if (reasons.Find(reason => reason is SharedSubjects) is SharedSubjects words)
            {
                reasons.Remove(words);
                var both = InBoth(words.Words, await TextsAsync(filmId), await TextsAsync(one.FilmId));
                if (both.Count > 1)
                    reasons.Add(words with { Words = both });
            }
            if (reasons.Count == 0)
                continue;
            var otherYear = reviewsOf[one.FilmId].First().Year;
            proved.Add(new ProvedLikeness
            {
                FilmId = one.FilmId,
                ReviewsHere = [.. reviewsOf[filmId].Select(review => review.Id)],
                Reviews = [.. reviewsOf[one.FilmId].Select(review => (review.Id, review.Slug))],
                Reasons = [.. reasons.OrderByDescending(reason => reason.Weight)],
                Names = names,
                SharedDecade = otherYear / 10 == year / 10 ? year / 10 * 10 : null,
            });
            if (proved.Count == atMost)
                break;
        }
        return proved;

        async Task<List<string>> TextsAsync(int film)
        {
            if (texts.TryGetValue(film, out var known))
                return known;
            var ids = reviewsOf[film].Select(review => review.Id).ToList();
            return texts[film] = await db.ArticleTexts.AsNoTracking().Where(text => ids.Contains(text.ArticleId)).Select(text => text.PlainText).ToListAsync(cancellationToken);
        }
    }

    private async Task<(StatedFacts Facts, Dictionary<int, string> Names)> FactsAsync(IReadOnlyList<LikeFilm> like, int? readerOf, List<(int Id, int FilmId)> reviews, CancellationToken cancellationToken)
    {
        var filmOf = reviews.ToDictionary(review => review.Id, review => review.FilmId);
        var reasons = like.SelectMany(one => one.Reasons).ToList();
        var reviewIds = reviews.ConvertAll(review => review.Id);
        var filmIds = filmOf.Values.Distinct().ToList();
        var people = reasons.OfType<SharedPeople>().SelectMany(reason => reason.PersonIds).Distinct().ToList();
        var credits = people.Count == 0 ? [] : await db.Credits.AsNoTracking()
            .Where(credit => reviewIds.Contains(credit.ArticleId) && people.Contains(credit.PersonId))
            .Select(credit => new { credit.ArticleId, credit.PersonId, credit.Person.Name, credit.Job }).ToListAsync(cancellationToken);
        var genres = !reasons.OfType<SharedGenres>().Any() ? [] : await db.ArticleGenres.AsNoTracking()
            .Where(genre => reviewIds.Contains(genre.ArticleId))
            .Select(genre => new { genre.ArticleId, genre.Genre.Name }).ToListAsync(cancellationToken);
        // All that a review names, since what it names before may be what it compares.
        var others = like.Where(one => !one.Reasons.OfType<Naming>().Any()).Select(one => one.FilmId).ToHashSet();
        var naming = reviews.Where(review => !others.Contains(review.FilmId)).Select(review => review.Id).ToList();
        var mentions = !reasons.OfType<Naming>().Any() ? [] : await db.Mentions.AsNoTracking()
            .Where(mention => mention.FilmId != null && naming.Contains(mention.ArticleId))
            // A naming holds as long as the review has the words that were read for names.
            .Where(mention => db.Articles.Any(article => article.Id == mention.ArticleId && db.MentionReadings.Any(reading => reading.ArticleId == article.Id && reading.SourceHash == article.SourceHash)))
            .Select(mention => new { mention.ArticleId, FilmId = mention.FilmId!.Value, mention.Sentence, mention.Offset, mention.Words }).ToListAsync(cancellationToken);
        var compared = mentions.GroupBy(mention => mention.ArticleId)
            .ToDictionary(ofArticle => ofArticle.Key, ofArticle => Comparison.MadeIn([.. ofArticle.Select(mention => (mention.FilmId, mention.Sentence, mention.Offset, mention.Words.Length))]));
        var facts = new StatedFacts
        {
            Jobs = credits.Select(credit => (filmOf[credit.ArticleId], credit.PersonId, credit.Job)).ToHashSet(),
            Genres = genres.Select(genre => (filmOf[genre.ArticleId], genre.Name)).ToHashSet(),
            Namings = mentions.Where(mention => filmIds.Contains(mention.FilmId)).OrderBy(mention => reviewIds.IndexOf(mention.ArticleId))
                .ToLookup(mention => (filmOf[mention.ArticleId], mention.FilmId), mention => (mention.ArticleId, compared[mention.ArticleId].Contains(mention.FilmId))),
            ReaderOf = readerOf,
        };
        return (facts, credits.DistinctBy(credit => credit.PersonId).ToDictionary(credit => credit.PersonId, credit => credit.Name));
    }

    private static List<string> InBoth(IEnumerable<string> words, List<string> mine, List<string> theirs) =>
        words.Where(word => mine.Exists(text => SubjectFinder.Stands(text, word)) && theirs.Exists(text => SubjectFinder.Stands(text, word))).Take(3).ToList();
}
