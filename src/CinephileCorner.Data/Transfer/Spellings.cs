using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// How readers see a name spelled: as the first text that they could read wrote it, until a text that wrote it so writes it otherwise.
/// What only drafts write is no spelling of theirs.
/// </summary>
internal sealed class Spellings(CinephileDbContext db, NameRegister names, TransferOptions options, DateTime now)
{
    private readonly Dictionary<Article, byte[]> _before = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Notes what readers have of an article before it is restated; what they do not have is passed over.</summary>
    public void Look(Article article)
    {
        if (article.IsReadAt(now))
            _before[article] = article.Text.Source;
    }

    /// <summary>Spells the names of articles that were restated by their files; what readers do not have changes nothing.</summary>
    public async Task SettleAsync(IEnumerable<(Article Article, ArticleFile File)> restated, CancellationToken cancellationToken)
    {
        foreach (var (article, file) in restated)
        {
            if (!article.IsReadAt(now))
                continue;
            IReadOnlyDictionary<string, string>? before = null;
            foreach (var name in WrittenIn(file))
            {
                if (!string.Equals(name.Written, name.Shown(), StringComparison.Ordinal))
                {
                    before ??= Before(article);
                    var isMended = string.Equals(before.GetValueOrDefault(name.Key), name.Shown(), StringComparison.Ordinal);
                    if (!isMended && (_read.Contains(name.Key) || await IsReadElsewhereAsync(name, article, cancellationToken)))
                        continue;
                    name.Respell();
                }
                _read.Add(name.Key);
            }
        }
    }

    private Dictionary<string, string> Before(Article article)
    {
        var file = _before.TryGetValue(article, out var source)
            ? ArticleFileReader.Read(ArticleAddress.Of(article.Kind, article.Slug), source, new ArticleFileContext(article.Kind, options.TimeZone)).File
            : null;
        return file is null ? [] : WrittenIn(file).ToDictionary(name => name.Key, name => name.Written, StringComparer.Ordinal);
    }

    private Task<bool> IsReadElsewhereAsync(WrittenName name, Article article, CancellationToken cancellationToken) =>
        name.Articles is { } articles ? articles.PublishedAt(now).AnyAsync(other => other.Id != article.Id, cancellationToken) : Task.FromResult(false);

    // Each once; a name that counts for another has that one's spelling.
    private IEnumerable<WrittenName> WrittenIn(ArticleFile file)
    {
        foreach (var written in file.Cast.Concat(file.Crew).Select(credit => credit.Person).DistinctBy(person => person.Key, StringComparer.Ordinal))
        {
            if (names.Find(written) is { CountsAsId: null } person)
                yield return new("person " + person.Key, written.Label, () => person.Label, () => person.Respell(written), Of(person.Id, id => db.Articles.Where(article => article.Credits.Any(credit => credit.PersonId == id))));
        }
        if (file.Film is { } title && names.Find(title) is { CountsAsId: null } film)
            yield return new("film " + film.Key, title.Label, () => film.Label, () => film.Respell(title), Of(film.Id, id => db.Articles.Where(article => article.FilmId == id)));
        foreach (var written in file.Genres.DistinctBy(name => Slug.From(name).Value, StringComparer.Ordinal))
        {
            if (names.FindGenre(written) is { } genre)
                yield return new("genre " + genre.Slug, written, () => genre.Name, () => genre.Respell(written), Of(genre.Id, id => db.Articles.Where(article => article.Genres.Any(one => one.GenreId == id))));
        }
        foreach (var written in file.Tags.DistinctBy(name => Slug.From(name).Value, StringComparer.Ordinal))
        {
            if (names.FindTag(written) is { } tag)
                yield return new("tag " + tag.Slug, written, () => tag.Name, () => tag.Respell(written), Of(tag.Id, id => db.Articles.Where(article => article.Tags.Any(one => one.TagId == id))));
        }
        if (file.Series is { } together && names.FindSeries(together) is { } series)
            yield return new("series " + series.Slug, together, () => series.Name, () => series.Respell(together), Of(series.Id, id => db.Articles.Where(article => article.SeriesId == id)));
        if (file.Author is { } author && names.FindCritic(author) is { } critic)
            yield return new("critic " + critic.Slug, author, () => critic.Name, () => critic.Respell(author), Of(critic.Id, id => db.Articles.Where(article => article.CriticId == id)));
    }

    // What has no number yet is new, and nobody has read of it.
    private static IQueryable<Article>? Of(int id, Func<int, IQueryable<Article>> articles) => id == 0 ? null : articles(id);

    /// <summary>A name as the text writes it, and how it is shown here.</summary>
    /// <param name="Articles">The stored articles that name it; null when it is new.</param>
    private sealed record WrittenName(string Key, string Written, Func<string> Shown, Action Respell, IQueryable<Article>? Articles);
}
