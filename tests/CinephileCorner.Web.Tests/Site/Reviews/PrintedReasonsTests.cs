using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Content.Subjects;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Site.Reviews;

/// <summary>Reads every reason on every shelf of stores thrown together by chance, and looks each claim up in the store.</summary>
public sealed partial class PrintedReasonsTests
{
    private const int Reviews = 110;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_printed_reason_is_true(int seed)
    {
        using var site = new TestSite();
        var random = new Random(seed);
        await site.SeedAsync([.. Enumerable.Range(0, Reviews).Select(number => ByChance(random, number, site.UtcNow))]);
        await MentionByChanceAsync(site, random);
        var said = await SaidAsync(site);

        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (slug, film) in said.Reviews)
        {
            var page = await site.PageAsync("/reviews/" + slug);
            var cards = page.QuerySelectorAll(".shelf .card");
            Assert.InRange(cards.Length, 0, 6);
            var others = new HashSet<int>();
            foreach (var card in cards)
            {
                var lead = card.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
                var other = said.Reviews[lead];
                Assert.NotEqual(film, other);
                Assert.True(others.Add(other), "A film stands twice on the shelf of " + slug);
                var claims = card.QuerySelector(".meta")!.TextContent.Split(" · ");
                Assert.True(claims.Count(claim => claim.StartsWith("also ", StringComparison.OrdinalIgnoreCase)) < 2, $"{slug}: “{string.Join(" · ", claims)}”");
                // The second leaves out the also that the first has.
                foreach (var claim in claims)
                    Assert.True(said.IsTrue(claim, film, other, kinds) || (claim != claims[0] && said.IsTrue("also " + claim, film, other, kinds)), $"{slug}: “{claim}” of {lead}");
            }
        }
        Assert.Superset(new HashSet<string> { "job", "cast", "both", "genre", "naming", "words" }, kinds);
    }

    private static TestArticle ByChance(Random random, int number, DateTime now)
    {
        string Pick(string[] from) => from[random.Next(from.Length)];
        string Somebody(int of) => $"Person {random.Next(of)}";
        var (film, state, subject) = (random.Next(70), random.Next(12), 5 * random.Next(30));
        // Some have nothing but their genres.
        var isBare = film % 4 == 0;
        return new TestArticle($"review-{number}")
        {
            Film = $"Film {film}",
            Year = 1940 + film,
            Directors = isBare || random.Next(3) == 0 ? [] : [Somebody(90)],
            Cast = [.. Enumerable.Range(0, isBare ? 0 : random.Next(4)).Select(_ => Somebody(120)).Distinct()],
            Crew = [.. Enumerable.Range(0, isBare ? 0 : random.Next(3)).Select(_ => (Somebody(90), Pick(["writer", "cinematography", "editing", "music", "costumes", "production design", "producer", "casting", "crew"]))).Distinct()],
            Genres = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Pick(["Drama", "Drama", "Comedy", "Western", "Horror", "Film noir", "War"])).Distinct()],
            BodyHtml = "<p>" + string.Join(' ', Enumerable.Range(0, isBare ? 0 : 5).Select(_ => $"The {Pick(Words[subject..(subject + 5)])} and a {Pick(Words[subject..(subject + 5)])}.")) + "</p>",
            IsDraft = state == 0,
            IsWithdrawn = state == 1,
            PublishedUtc = now.AddDays(state == 2 ? 3 : -1 - random.Next(900)),
            Critic = Pick(["Ada Marsh", "Ben Okafor", "Clara Voss"]),
        };
    }

    private static readonly string[] Words = [.. Enumerable.Range(0, 150).Select(number => "thing" + (char)('a' + (number / 10)) + (char)('a' + (number % 10)))];

    private static Task MentionByChanceAsync(TestSite site, Random random) => site.StoreAsync(async db =>
    {
        var reviews = await db.Articles.Select(article => new { article.Id, article.FilmId }).ToListAsync();
        var films = await db.Films.ToListAsync();
        for (var count = 0; count < 60; count++)
        {
            var review = reviews[random.Next(reviews.Count)];
            var film = films[random.Next(films.Count)];
            if (review.FilmId == film.Id)
                continue;
            var before = random.Next(2) == 0 ? "It is slower than " : "She also made ";
            db.Mentions.Add(new Mention { ArticleId = review.Id, FilmId = film.Id, PersonId = null, Words = film.Title, Sentence = before + film.Title + ".", Offset = before.Length });
        }
        await db.SaveChangesAsync();
    });

    private static async Task<Said> SaidAsync(TestSite site)
    {
        Said? said = null;
        await site.StoreAsync(async db =>
        {
            var reviews = await db.Articles.PublishedAt(site.UtcNow).OfKind(ArticleKind.Review).Include(article => article.Film).Include(article => article.Text)
                .Include(article => article.Credits).ThenInclude(credit => credit.Person).Include(article => article.Genres).ThenInclude(genre => genre.Genre).ToListAsync();
            said = new Said(reviews, await db.Mentions.ToListAsync());
        });
        return said!;
    }

    /// <summary>What published reviews say, asked plainly.</summary>
    private sealed partial class Said(List<Article> reviews, List<Mention> mentions)
    {
        private static readonly Dictionary<string, string> Jobs = new(StringComparer.Ordinal)
        {
            ["Also directed by "] = "Director", ["Also written by "] = "Writer", ["Also shot by "] = "Cinematography", ["Also edited by "] = "Editing",
            ["Also designed by "] = "Production design", ["Also produced by "] = "Producer", ["Casting on both: "] = "Casting",
        };

        public Dictionary<string, int> Reviews { get; } = reviews.ToDictionary(review => review.Slug, review => review.FilmId!.Value);

        public bool IsTrue(string claim, int film, int other, HashSet<string> kinds)
        {
            var words = char.ToUpperInvariant(claim[0]) + claim[1..];
            bool Both(Func<Article, bool> says, string kind) => kinds.Add(kind) | (reviews.Any(review => review.FilmId == film && says(review)) && reviews.Any(review => review.FilmId == other && says(review)));
            bool BothDid(string names, string? job, string kind) => Listed(names).All(name => Both(review => review.Credits.Any(credit => credit.Person.Name == name && (job is null || credit.Job == job)), kind));

            if (Jobs.FirstOrDefault(job => words.StartsWith(job.Key, StringComparison.Ordinal)) is { Key: { } opening } known)
                return BothDid(words[opening.Length..], known.Value, "job");
            if (Also().Match(words) is { Success: true } also)
                return also.Groups["what"].Value switch
                {
                    "Also written and directed by" => BothDid(also.Groups["names"].Value, "Director", "job") && BothDid(also.Groups["names"].Value, "Writer", "job"),
                    _ => BothDid(also.Groups["names"].Value, "Cast", "cast"),
                };
            if (Too().Match(words) is { Success: true } too)
                return BothDid(too.Groups["names"].Value, too.Groups["what"].Value == "Music" ? "Music" : "Costume design", "job");
            if (words.EndsWith(" worked on both", StringComparison.Ordinal))
                return BothDid(words[..^" worked on both".Length], null, "both");
            if (words.StartsWith("In our reviews of both: ", StringComparison.Ordinal))
                return Listed(words["In our reviews of both: ".Length..]).All(word => Both(review => SubjectFinder.Stands(review.Text.PlainText, word), "words"));
            if (Named().Match(words) is { Success: true } naming)
            {
                kinds.Add("naming");
                var (from, to) = naming.Groups["here"].Success ? (film, other) : (other, film);
                var sentences = mentions.Where(mention => mention.FilmId == to && reviews.Exists(review => review.Id == mention.ArticleId && review.FilmId == from)).Select(mention => mention.Sentence).ToList();
                return sentences.Count > 0 && sentences.Exists(sentence => sentence.Contains("slower than", StringComparison.Ordinal)) == words.Contains("ompare", StringComparison.Ordinal);
            }
            if (Genres().Match(words) is { Success: true } genres)
            {
                var decade = genres.Groups["decade"];
                return Listed(genres.Groups["names"].Value).All(name => Both(review => review.Genres.Any(genre => string.Equals(genre.Genre.Name, name, StringComparison.OrdinalIgnoreCase)), "genre"))
                    && (!decade.Success || Both(review => review.Film!.Year / 10 == int.Parse(decade.Value, CultureInfo.InvariantCulture) / 10, "era"));
            }
            return false;
        }

        private static string[] Listed(string words) => words.Replace(" and ", ", ", StringComparison.Ordinal).Split(", ");

        [GeneratedRegex("^(?<what>Also written and directed by|Also with) (?<names>.+)$", RegexOptions.NonBacktracking)]
        private static partial Regex Also();

        [GeneratedRegex("^(?<what>Music|Costumes) by (?<names>.+) too$", RegexOptions.NonBacktracking)]
        private static partial Regex Too();

        [GeneratedRegex("^((?<here>Compared in our review|Named in our review)|Its review compares the two|Its review names this film)$", RegexOptions.NonBacktracking)]
        private static partial Regex Named();

        [GeneratedRegex("^Also (?<names>[a-z ,]+?)(, (?<decade>[0-9]{4})s)?$", RegexOptions.NonBacktracking)]
        private static partial Regex Genres();
    }
}
