using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Content.Tests.ArticleFiles;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Editing;

public class ArticleFieldsTests
{
    private const string Facts = "# Here Review\n\nMoss.\n\nScore: 7/10\n\n- **Cast:** Stefan Gota (Stefan), *Liyo Gong* (ShuXiu)\n- Genre: Drama, Romance\n- Runtime: 84 minutes\n- Read about Here (2024) on [Wikipedia](https://en.wikipedia.org/wiki/Here) and IMDb\n";
    private const string Front = "---\n# the facts\ntitle:   'Here'  # kept\nfilm: Here [Robert Zemeckis]\nnote: x\ntags: [Orwell, \"no\", off] # t\ncast:\n    - Stefan Gota (Stefan, a builder)\n    - \"Downey, Robert (himself)\"\nsummary: >\n  Big Brother,\n  again.\nart: {hue: 140, mood: night}\nstatus: draft\n---\n\nMoss.\n";

    private static readonly ArticleFileContext Context = new(null, Reading.NewYork);

    [Theory]
    [InlineData("score", "7.5/10", "Score: 7/10", "Score: 7.5/10")]
    [InlineData("runtime", "90 min", "84 minutes", "90 min")]
    [InlineData("genres", "Drama, War", "Drama, Romance", "Drama, War")]
    [InlineData("cast", "Stefan Gota (Stefan)\nLiyo Gong (Shu)", "*Liyo Gong* (ShuXiu)", "Liyo Gong (Shu)")]
    [InlineData("title", "Here: A Review", "# Here Review", "# Here: A Review")]
    [InlineData("year", "2023", "Here (2024)", "Here (2023)")]
    [InlineData("film", "There", "Here (2024)", "There (2024)")]
    [InlineData("rated", "NR", "84 minutes\n", "84 minutes\n- Rated: NR\n")]
    [InlineData("runtime", "", "- Runtime: 84 minutes\n", "")]
    [InlineData("author", "Ada", "# Here Review", "---\nauthor: Ada\n---\n\n# Here Review")]
    [InlineData("year", "", "Here (2024)", "Here")]
    public void A_field_of_the_fact_block_changes_there(string field, string value, string from, string to) => Changes(Facts, field, value, from, to);

    [Theory]
    [InlineData("title", "There", "'Here'", "'There'")]
    [InlineData("title", "It's: here", "'Here'", "'It''s: here'")]
    [InlineData("tags", "Orwell, no, off, on", "\"no\", off]", "\"no\", off, on]")]
    [InlineData("cast", "Stefan Gota (Stefan, a builder)\nAda Marsh", "    - \"Downey, Robert (himself)\"", "    - Ada Marsh")]
    [InlineData("summary", "New: words", "summary: >\n  Big Brother,\n  again.", "summary: \"New: words\"")]
    [InlineData("art.hue", "20", "hue: 140", "hue: 20")]
    [InlineData("art.seed", "2", "mood: night", "mood: night, seed: 2")]
    [InlineData("art.hue", "", "hue: 140, ", "")]
    [InlineData("status", "published", "status: draft\n", "")]
    [InlineData("film", "Here", "film: Here [Robert Zemeckis]", "film: Here")]
    [InlineData("series", "Three Colours", "status: draft\n", "status: draft\nseries: Three Colours\n")]
    [InlineData("author", "Ada: Marsh", "status: draft\n", "status: draft\nauthor: \"Ada: Marsh\"\n")]
    public void A_field_of_the_front_matter_changes_there(string field, string value, string from, string to) => Changes(Front, field, value, from, to);

    [Theory]
    [InlineData("cast", "Ann (a)\nBob (b)\nCid (c)", "  - 'Bob (b)'   # second\n", "  - 'Bob (b)'   # second\n  - Cid (c)\n")]
    [InlineData("cast", "Ann (a)\nBob (d)", "'Bob (b)'   # second", "Bob (d)   # second")]
    [InlineData("cast", "Bob (b)", "  - Ann (a) # first\n", "")]
    [InlineData("tags", "one, three", "\"two\" # 2", "three # 2")]
    [InlineData("tags", "uno, two, three", "one,   # 1\n  \"two\" # 2", "uno,   # 1\n  \"two\", three # 2")]
    [InlineData("year", "1999", "note: x\n", "note: x\nyear: 1999\n")]
    public void Remarks_beside_the_items_of_a_list_stay(string field, string value, string from, string to) =>
        Changes("---\nfilm: There\ncast:\n  - Ann (a) # first\n  # the lead\n  - 'Bob (b)'   # second\ntags: [\n  one,   # 1\n  \"two\" # 2\n]\nnote: x\n---\n\nMoss.\n\nScore: 7/10\n\n- Read about Here (2024)\n", field, value, from, to);

    [Fact]
    public void A_year_taken_from_the_fact_block_is_set_there_again()
    {
        var without = Facts.Replace("Here (2024)", "Here", StringComparison.Ordinal);
        Assert.Equal(Facts, ArticleFields.Set(without, "year", "2024", Context, "here.md").Text);
    }

    [Fact]
    public void An_underlined_headline_goes_with_its_line() =>
        Changes("---\nfilm: Here\n---\nA Headline\n===\n\nMoss.\n", "title", "", "A Headline\n===\n", "");

    [Theory]
    [InlineData("score", "11/10")]
    [InlineData("published", "soon")]
    [InlineData("slug", "Not A Slug")]
    [InlineData("art.mood", "gloomy")]
    [InlineData("nonsense", "x")]
    [InlineData("title", "a\u0007b")]
    public void A_value_that_cannot_stand_is_a_problem_and_changes_nothing(string field, string value)
    {
        var change = ArticleFields.Set(Front, field, value, Context, "here-2024.md");
        Assert.NotNull(change.Problem);
        Assert.Same(Front, change.Text);
    }

    [Fact]
    public void A_value_that_is_there_already_changes_nothing_and_one_change_leaves_every_other_line()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "ArticleFiles", "Samples"), "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Reading.Root(), "content"), "*.md", SearchOption.AllDirectories));
        var wrong = new List<string>();
        foreach (var path in samples)
        {
            var text = SourceDocument.Of(File.ReadAllBytes(path)).Text;
            foreach (var field in ArticleFields.Read(text, Context, path))
            {
                if (ArticleFields.Set(text, field.Name, field.Value, Context, path).Text != text)
                    wrong.Add($"{path} {field.Name} is not left alone");
                var value = field.Name switch { "score" => "4/10", "runtime" => "12 minutes", "title" => "Zebra: a film", "author" => "Zed", "rated" => "X", "year" => "1999", "slug" => "zebra", "summary" => "Zebra.", _ => null };
                if (value is null || field.Place == FieldPlace.Nowhere)
                    continue;
                var change = ArticleFields.Set(text, field.Name, value, Context, path);
                var (old, now) = (text.Split('\n'), change.Text.Split('\n'));
                var kept = field.LastLine - field.FirstLine + 1;
                if (change.Problem is not null || old.Length - kept != now.Length - 1 || !old.Take(field.FirstLine - 1).SequenceEqual(now.Take(field.FirstLine - 1)) || !old.Skip(field.LastLine).SequenceEqual(now.Skip(field.FirstLine)))
                    wrong.Add($"{Path.GetFileName(path)} {field.Name}: {change.Problem}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Property(MaxTest = 100)]
    public void Whatever_is_written_comes_back_or_is_refused(string? value, byte pick)
    {
        var field = ArticleFields.Names[pick % ArticleFields.Names.Count];
        foreach (var text in new[] { Facts, Front, "", value ?? "" })
        {
            var change = ArticleFields.Set(text, field, value ?? "", Context, "here-2024.md");
            if (change.Problem is not null)
                Assert.Same(text, change.Text);
        }
    }

    private static void Changes(string text, string field, string value, string from, string to)
    {
        var change = ArticleFields.Set(text, field, value, Context, "here-2024.md");
        Assert.True(change.Problem is null, change.Problem?.ToString());
        Assert.Equal(text.Replace(from, to, StringComparison.Ordinal), change.Text);
        Assert.Same(change.Text, ArticleFields.Set(change.Text, field, value, Context, "here-2024.md").Text);
    }
}
