using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Content.Subjects;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Site.Reviews;

/// <summary>What published reviews say, asked plainly.</summary>
internal sealed partial class PublishedSayings
{
    private static readonly Dictionary<string, string> Jobs = new(StringComparer.Ordinal)
    {
        ["Also directed by "] = "Director", ["Also written by "] = "Writer", ["Also shot by "] = "Cinematography", ["Also edited by "] = "Editing",
        ["Also designed by "] = "Production design", ["Also produced by "] = "Producer", ["Casting on both: "] = "Casting",
    };

    private readonly List<Article> _reviews;
    private readonly List<Mention> _mentions;
    private readonly Func<Mention, bool> _compares;

    private PublishedSayings(List<Article> reviews, List<Mention> mentions, Func<Mention, bool> compares) => (_reviews, _mentions, _compares) = (reviews, mentions, compares);

    public static async Task<PublishedSayings> ReadAsync(CinephileDbContext db, DateTime nowUtc, Func<Mention, bool> compares)
    {
        var reviews = await db.Articles.PublishedAt(nowUtc).OfKind(ArticleKind.Review).Include(article => article.Film).Include(article => article.Text)
            .Include(article => article.Credits).ThenInclude(credit => credit.Person).Include(article => article.Genres).ThenInclude(genre => genre.Genre).AsSplitQuery().ToListAsync();
        // Only what was found in the words that the article has now.
        var mentions = await db.Mentions.FromSql($"SELECT m.* FROM Mentions m JOIN Articles a ON a.Id = m.ArticleId JOIN MentionReadings r ON r.ArticleId = a.Id WHERE r.SourceHash = a.SourceHash").ToListAsync();
        return new PublishedSayings(reviews, mentions, compares);
    }

    /// <summary>Every page with a shelf: the review that it is, if it is one, and the film it is about.</summary>
    public IEnumerable<(string Address, string? Review, int Film)> Pages() =>
        [.. _reviews.Select(review => ("/reviews/" + review.Slug, (string?)review.Slug, review.FilmId!.Value)), .. _reviews.DistinctBy(review => review.FilmId).Select(review => ("/films/" + review.Film!.Slug, (string?)null, review.FilmId!.Value))];

    public int FilmOf(string review) => _reviews.Single(one => one.Slug == review).FilmId!.Value;

    /// <summary>Whether a claim is true where it stands; notes of what kind it is.</summary>
    /// <param name="at">The review on whose page it stands; null on a film’s page.</param>
    /// <param name="linked">The review that its card leads to.</param>
    public bool IsTrue(string claim, string? at, int film, string linked, HashSet<string> kinds)
    {
        var other = FilmOf(linked);
        var words = char.ToUpperInvariant(claim[0]) + claim[1..];
        bool Both(Func<Article, bool> says, string kind) => kinds.Add(kind) | (_reviews.Exists(review => review.FilmId == film && says(review)) && _reviews.Exists(review => review.FilmId == other && says(review)));
        bool BothDid(string names, string? job, string kind) => Listed(names).All(name => Both(review => review.Credits.Any(credit => credit.Person.Name == name && (job is null || credit.Job == job)), kind));

        if (Jobs.FirstOrDefault(job => words.StartsWith(job.Key, StringComparison.Ordinal)) is { Key: { } opening } known)
            return BothDid(words[opening.Length..], known.Value, "job");
        if (Also().Match(words) is { Success: true } also)
        {
            return also.Groups["what"].Value switch
            {
                "Also written and directed by" => BothDid(also.Groups["names"].Value, "Director", "job") && BothDid(also.Groups["names"].Value, "Writer", "job"),
                _ => BothDid(also.Groups["names"].Value, "Cast", "cast"),
            };
        }
        if (Too().Match(words) is { Success: true } too)
            return BothDid(too.Groups["names"].Value, too.Groups["what"].Value == "Music" ? "Music" : "Costume design", "job");
        if (words.EndsWith(" worked on both", StringComparison.Ordinal))
            return BothDid(words[..^" worked on both".Length], null, "both");
        if (words.StartsWith("In our reviews of both: ", StringComparison.Ordinal))
            return Listed(words["In our reviews of both: ".Length..]).All(word => Both(review => SubjectFinder.Stands(review.Text.PlainText, word), "words"));
        if (Named().Match(words) is { Success: true } named)
            return IsNamed(named.Groups["where"].Value, named.Groups["what"].Value == "Compared", at, film, other, kinds);
        if (words is "Its review compares the two" or "Its review names this film")
            return kinds.Add("its review") | Naming(film, review => review.Slug == linked) == words.Contains("compares", StringComparison.Ordinal);
        if (Genres().Match(words) is { Success: true } genres)
        {
            var decade = genres.Groups["decade"];
            return Listed(genres.Groups["names"].Value).All(name => Both(review => review.Genres.Any(genre => string.Equals(genre.Genre.Name, name, StringComparison.OrdinalIgnoreCase)), "genre"))
                && (!decade.Success || Both(review => review.Film!.Year / 10 == int.Parse(decade.Value, CultureInfo.InvariantCulture) / 10, "era"));
        }
        return false;
    }

    private bool IsNamed(string where, bool isCompared, string? at, int film, int other, HashSet<string> kinds)
    {
        kinds.Add(where);
        var others = Naming(other, review => review.FilmId == film && review.Slug != at);
        var own = Naming(other, review => review.Slug == at);
        var isOnly = _reviews.Count(review => review.FilmId == film) == 1;
        return where switch
        {
            "our review" => (isOnly && at is null ? others : own) == isCompared,
            "another of our reviews" => at is not null && own is null && others == isCompared,
            "one of our reviews" => at is null && !isOnly && others == isCompared,
            _ => false,
        };
    }

    // Null where none of them names the film; else whether one compares.
    private bool? Naming(int named, Func<Article, bool> which)
    {
        var ids = _reviews.Where(which).Select(review => review.Id).ToHashSet();
        var mentions = _mentions.FindAll(mention => mention.FilmId == named && ids.Contains(mention.ArticleId));
        return mentions.Count == 0 ? null : mentions.Exists(mention => _compares(mention));
    }

    private static string[] Listed(string words) => words.Replace(" and ", ", ", StringComparison.Ordinal).Split(", ");

    [GeneratedRegex("^(?<what>Also written and directed by|Also with) (?<names>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Also();

    [GeneratedRegex("^(?<what>Music|Costumes) by (?<names>.+) too$", RegexOptions.NonBacktracking)]
    private static partial Regex Too();

    [GeneratedRegex("^(?<what>Compared|Named) in (?<where>our review|another of our reviews|one of our reviews)$", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"^Also (?<names>[\p{L} ,-]+?)(, (?<decade>[0-9]{4})s)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Genres();
}
