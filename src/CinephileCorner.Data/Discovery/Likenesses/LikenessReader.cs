using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Makes the <see cref="LikenessMap"/> of what is published now. A film has what any of its published reviews says of it.</summary>
public sealed class LikenessReader(CinephileDbContext db, TimeProvider time, ReviewWords words)
{
    private const int TextsAtOnce = 100;

    public async Task<LikenessMap> ReadAsync(CancellationToken cancellationToken)
    {
        var reviews = db.Articles.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime).OfKind(ArticleKind.Review).Where(article => article.FilmId != null);
        var rows = await reviews.Select(article => new ReviewRow(article.Id, article.FilmId!.Value, article.PublishedUtc, article.HalfPoints, article.SourceHash)).ToListAsync(cancellationToken);
        await ReadWordsAsync(rows, cancellationToken);

        var films = await db.Films.AsNoTracking().Select(film => new { film.Id, film.Key, film.Year }).ToDictionaryAsync(film => film.Id, cancellationToken);
        var filmOf = rows.ToDictionary(row => row.Id, row => row.FilmId);
        var credits = await CreditsAsync(filmOf, cancellationToken);
        var genres = await GenresAsync(filmOf, cancellationToken);
        var names = await NamesAsync(filmOf, cancellationToken);
        // Whatever was saved between these questions is in the next map.
        var traits = rows.Where(row => films.ContainsKey(row.FilmId)).GroupBy(row => row.FilmId).Select(ofFilm =>
        {
            var (subjects, length) = words.Of(ofFilm.Select(row => row.Id));
            return new FilmTraits
            {
                FilmId = ofFilm.Key,
                Key = films[ofFilm.Key].Key,
                Year = films[ofFilm.Key].Year,
                HalfPoints = ofFilm.Max(row => row.HalfPoints) ?? -1,
                PublishedUtc = ofFilm.Min(row => row.PublishedUtc),
                Credits = credits.GetValueOrDefault(ofFilm.Key) ?? [],
                Genres = genres.GetValueOrDefault(ofFilm.Key) ?? [],
                Subjects = subjects,
                WordCount = length,
                Names = names.GetValueOrDefault(ofFilm.Key) ?? [],
            };
        });
        return new LikenessMap(traits, words.Book, rows.Count);
    }

    private async Task ReadWordsAsync(List<ReviewRow> rows, CancellationToken cancellationToken)
    {
        words.Keep(rows.Select(row => row.Id).ToHashSet());
        var versions = await db.ArticleTexts.AsNoTracking().Select(text => new { text.ArticleId, text.MadeByVersion }).ToDictionaryAsync(text => text.ArticleId, text => text.MadeByVersion, cancellationToken);
        // By number, so that the store is read from one end to the other.
        foreach (var some in rows.Where(row => versions.TryGetValue(row.Id, out var version) && !words.Knows(row.Id, row.Hash, version)).OrderBy(row => row.Id).Chunk(TextsAtOnce))
        {
            var ids = some.Select(row => row.Id).ToList();
            var texts = await db.ArticleTexts.AsNoTracking().Where(text => ids.Contains(text.ArticleId)).Select(text => new { text.ArticleId, text.PlainText }).ToListAsync(cancellationToken);
            var hashes = some.ToDictionary(row => row.Id, row => row.Hash);
            foreach (var text in texts)
                words.Read(text.ArticleId, hashes[text.ArticleId], versions[text.ArticleId], text.PlainText);
            // Readers who wait for a thread come first.
            await Task.Yield();
        }
    }

    private async Task<Dictionary<int, List<CreditTrait>>> CreditsAsync(Dictionary<int, int> filmOf, CancellationToken cancellationToken)
    {
        var order = (await db.People.AsNoTracking().OrderBy(person => person.Key).Select(person => person.Id).ToListAsync(cancellationToken))
            .Select((id, place) => (id, place)).ToDictionary(one => one.id, one => one.place);
        var foremost = new Dictionary<(int FilmId, int PersonId, string Job), int>();
        var jobs = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var credit in db.Credits.AsNoTracking().Select(credit => new { credit.ArticleId, credit.PersonId, credit.Job, credit.Position }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!filmOf.TryGetValue(credit.ArticleId, out var film))
                continue;
            if (!jobs.TryGetValue(credit.Job, out var job))
                jobs.Add(credit.Job, job = credit.Job);
            var key = (film, credit.PersonId, job);
            foremost[key] = foremost.TryGetValue(key, out var position) ? Math.Min(position, credit.Position) : credit.Position;
        }
        return foremost.GroupBy(one => one.Key.FilmId).ToDictionary(
            ofFilm => ofFilm.Key,
            ofFilm => ofFilm.OrderBy(one => one.Value).ThenBy(one => order.GetValueOrDefault(one.Key.PersonId, int.MaxValue)).ThenBy(one => one.Key.Job, StringComparer.Ordinal)
                .Select(one => new CreditTrait(one.Key.PersonId, one.Key.Job, one.Value)).ToList());
    }

    private async Task<Dictionary<int, HashSet<string>>> GenresAsync(Dictionary<int, int> filmOf, CancellationToken cancellationToken)
    {
        var names = await db.Genres.AsNoTracking().ToDictionaryAsync(genre => genre.Id, genre => genre.Name, cancellationToken);
        var genres = new Dictionary<int, HashSet<string>>();
        foreach (var row in await db.ArticleGenres.AsNoTracking().Select(genre => new { genre.ArticleId, genre.GenreId }).ToListAsync(cancellationToken))
        {
            if (filmOf.TryGetValue(row.ArticleId, out var film) && names.TryGetValue(row.GenreId, out var name))
                (genres.TryGetValue(film, out var set) ? set : genres[film] = new HashSet<string>(StringComparer.Ordinal)).Add(name);
        }
        return genres;
    }

    // Some of these may be of words that an article has no longer: they choose, and the proofs ask whether it still has them.
    private async Task<Dictionary<int, Dictionary<int, bool>>> NamesAsync(Dictionary<int, int> filmOf, CancellationToken cancellationToken)
    {
        var names = new Dictionary<int, Dictionary<int, bool>>();
        var rows = db.Mentions.AsNoTracking().Where(mention => mention.FilmId != null).OrderBy(mention => mention.ArticleId)
            .Select(mention => new { mention.ArticleId, FilmId = mention.FilmId!.Value, mention.Sentence, mention.Offset, mention.Words });
        var (articleId, ofArticle) = (0, new List<(int FilmId, string Sentence, int Offset, int Length)>());
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.ArticleId != articleId)
                Add();
            articleId = row.ArticleId;
            ofArticle.Add((row.FilmId, row.Sentence, row.Offset, row.Words.Length));
        }
        Add();
        return names;

        void Add()
        {
            if (filmOf.TryGetValue(articleId, out var film))
            {
                var compared = Comparison.MadeIn(ofArticle);
                var named = names.TryGetValue(film, out var known) ? known : names[film] = [];
                foreach (var (other, _, _, _) in ofArticle.Where(one => one.FilmId != film))
                    named[other] = named.GetValueOrDefault(other) || compared.Contains(other);
            }
            ofArticle.Clear();
        }
    }

    private sealed record ReviewRow(int Id, int FilmId, DateTime PublishedUtc, int? HalfPoints, string Hash);
}
