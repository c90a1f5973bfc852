using CinephileCorner.Content.ArticleFiles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.ArticleFiles;

public class HostileFileTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "deep flow", "---\na: " + new string('[', 8000) + "\n---\nx" },
        { "closed deep flow", "---\na: " + new string('[', 4000) + new string(']', 4000) + "\n---\nx" },
        { "deep flow map", "---\na: " + string.Concat(Enumerable.Repeat("{a: ", 3000)) + "\n---\nx" },
        { "20000 deep", "---\na: " + new string('[', 20000) + "\n---\nx" },
        { "deep block", "---\n" + string.Concat(Enumerable.Range(0, 150).Select(i => new string(' ', i) + "a:\n")) + "---\nx" },
        { "deep dashes", "---\n" + string.Concat(Enumerable.Repeat("- ", 6000)) + "\n---\nx" },
        { "aliases", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nx" },
        { "self alias", "---\na: &a [*a]\n---\nx" },
        { "question marks", "---\n" + string.Concat(Enumerable.Repeat("? ", 6000)) + "\n---\nx" },
        { "wide", "---\ntags: [" + string.Join(',', Enumerable.Range(0, 3000)) + "\n---\nx" },
        { "quotes", "---\na: " + string.Concat(Enumerable.Repeat("'\" ", 4000)) + "\n---\nx" },
        { "lists", "# x\n\n" + string.Concat(Enumerable.Repeat("- Cinema: x\n", 19_000)) + "- Cast: y\n- Rated: R\n" },
        { "scores", "# x\n\n" + string.Concat(Enumerable.Repeat("Score: 7/10\n", 19_000)) },
        { "brackets", "# x\n\nScore: 7/10\n\n- Cast: " + new string('(', 60_000) + "\n" },
        { "open links", "# x\n\nScore: 7/10\n\n- Read about Here (2024) on " + string.Concat(Enumerable.Repeat("[a](b", 12_000)) + "\n" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_or_read_in_no_time(string name, string text)
    {
        var best = BusyTime.Of(() => Reading.Of(text)).TotalMilliseconds;
        // Front matter is small and gets a tenth of a second; half a megabyte of text, in a debug build beside other tests, a whole one.
        Assert.True(best <= (text.StartsWith("---") ? 100 : 1000), $"{name}: {best} ms");
    }

    [Theory]
    [InlineData(600 * 1024, 1, "KiB, more than an article may have")]
    [InlineData(21_000, 2, "21001 lines, more than an article may have")]
    [InlineData(70_000, 3, "1:65537: error: The line has 70000 characters")]
    [InlineData(20_000, 4, "The front matter has 20 KiB")]
    public void Too_much_is_refused_before_it_is_parsed(int size, int way, string message)
    {
        var text = way switch
        {
            1 => string.Concat(Enumerable.Repeat("moss\n", size / 5)),
            2 => new string('\n', size),
            3 => new string('x', size),
            _ => "---\na: " + string.Concat(Enumerable.Repeat("b\n ", size / 3)) + "\n---\nx",
        };
        var reading = Reading.Of(text);
        Assert.Null(reading.File);
        Assert.Contains(message, string.Join('\n', reading.Problems));
    }

    [Property(MaxTest = 500)]
    public void Random_bytes_never_throw(byte[] bytes) => Holds(Reading.Of(bytes));

    [Property(MaxTest = 500)]
    public void Random_bytes_between_dashes_never_throw(byte[] front, byte[] rest) =>
        Holds(Reading.Of([.. "---\n"u8, .. front, .. "\n---\n"u8, .. rest]));

    // Pieces of our own grammar in any order reach further into the readers than noise does.
    [Property(MaxTest = 1500)]
    public Property Pieces_of_the_format_in_any_order_never_throw() => Prop.ForAll(
        Gen.Elements("---\n", "\n", "\n\n", "Score: ", "7/10", "½", "- Cast: ", "- ", "Read about ", "Here (2024)", " on ", "[", "]", "(", ")", "title: ", "art: {", "}", "*", "_", "# ", "## 12. ",
            "crew:", "links: ", "https://", "```\n", "\t", "Runtime: ", "1h 24m", "\r", "é", ",", ";", ":", "Reviews for Movies like ", "\0", "\u0085", "published: 2024-", "03-10T02:30", "slug: ", "===\n", "Jr.")
            .ArrayOf().ToArbitrary(),
        pieces => Holds(Reading.Of(string.Concat(pieces))));

    [SkippableFact]
    public void Every_case_of_the_public_YAML_suite_is_read_or_refused_with_a_line()
    {
        var folder = Path.Combine(Reading.Root(), "..", "shared", "attack", "yaml");
        var isThere = Directory.Exists(folder);
        if (Environment.GetEnvironmentVariable("CI_REQUIRE_ALL") == "1")
            Assert.True(isThere, "The public YAML suite is missing.");
        Skip.IfNot(isThere, "The public YAML suite is not beside the repository.");
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var yaml = File.ReadAllText(path);
            var spent = BusyTime.Of(() =>
            {
                Holds(Reading.Of(yaml));
                Holds(Reading.Of("---\n" + yaml.Replace("---", "- --") + "\n---\nText.\n"));
                Holds(Reading.Of("---\n" + Case(yaml) + "\n---\nText.\n"));
            });
            Assert.True(spent < TimeSpan.FromSeconds(1), $"{path}: {spent}");
        }
    }

    // The suite keeps the input itself as a block of text, with marks for what an editor would not show.
    private static string Case(string yaml)
    {
        var lines = yaml.Split('\n').SkipWhile(line => !line.TrimStart().StartsWith("yaml: |")).Skip(1).TakeWhile(line => line.StartsWith("    ") || line.Length == 0);
        return string.Join('\n', lines.Select(line => line.Length < 4 ? "" : line[4..])).Replace('␣', ' ').Replace("»", "\t").Replace("—", "").Replace("∎", "");
    }

    private static void Holds(ArticleFileReading reading)
    {
        Assert.Equal(reading.File is null, reading.Problems.Any(problem => problem.Severity == Severity.Error));
        Assert.All(reading.Problems, problem => Assert.True(problem.Line >= 1 && problem.Column >= 1 && !problem.ToString().Contains('\n')));
    }
}
