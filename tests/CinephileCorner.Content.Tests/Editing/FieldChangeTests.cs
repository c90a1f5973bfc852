using System.Text;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Content.Tests.ArticleFiles;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Tests.Editing;

/// <summary>Thousands of files written by chance, and one field changed in each.</summary>
public class FieldChangeTests
{
    private const int Files = 250;
    private const string Name = "reviews/here-2024.md";
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private ArticleFileContext Context { get; set; } = new(ArticleKind.Review, Reading.NewYork);

    [Theory]
    [InlineData(ArticleKind.Review)]
    [InlineData(ArticleKind.Ranking)]
    [InlineData(ArticleKind.News)]
    public void A_changed_field_reads_back_and_nothing_else_changes(ArticleKind kind)
    {
        Context = new ArticleFileContext(kind, Reading.NewYork);
        var wrong = new List<string>();
        var written = 0;
        for (var seed = (int)kind * Files; seed < ((int)kind + 1) * Files; seed++)
        {
            var review = new RandomReview(seed);
            if (Meaning(Encoding.UTF8.GetBytes(review.Text)) is null)
                continue;
            var chance = new Random(seed);
            for (var changes = 0; changes < 6; changes++)
            {
                var field = ArticleFields.Names[chance.Next(ArticleFields.Names.Count)];
                var value = chance.Next(6) == 0 ? "" : FieldSamples.Value(field, chance);
                var (fault, isWritten) = Change(review, field, value);
                if (fault is not null)
                    wrong.Add($"seed {seed}, {field} = {value.ReplaceLineEndings("⏎")}: {fault}");
                written += isWritten ? 1 : 0;
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {written}\n" + string.Join('\n', wrong.Take(40)));
        Assert.InRange(written, Files / 2, Files * 6);
    }

    [Theory]
    [InlineData("author", "Zoë Müller", "author: Zo\u00EB M\u00FCller")]
    [InlineData("runtime", "90 min", "- Runtime: 90 min")]
    [InlineData("summary", "“Curly” – it’s: so", "summary: \"\u201CCurly\u201D \u2013 it\u2019s: so\"")]
    public void A_field_of_a_file_in_another_encoding_is_written_in_it(string field, string value, string line)
    {
        const string Text = "---\r\nauthor: Ren\u00E9\r\nsummary: d\u00E9j\u00E0 vu\r\nx: \u201Ckept\u201D\r\n---\n\r\nCaf\u00E9 \u2014 moss.\r\n\r\nScore: 7/10\n\r\n- Runtime: 84 minutes\r\n- Read about Here (2024) on IMDb";
        var document = SourceDocument.Of(Western.GetBytes(Text));
        var change = ArticleFields.Set(document.Text, field, value, Context, Name);
        Assert.Null(change.Problem);
        var old = Text.Split('\n').Single(one => one.TrimStart('-', ' ').StartsWith(field + ":", StringComparison.OrdinalIgnoreCase)).TrimEnd('\r');
        Assert.Equal(Western.GetBytes(Text.Replace(old, line, StringComparison.Ordinal)), document.With(change.Text));
    }

    private (string? Fault, bool IsWritten) Change(RandomReview review, string field, string value)
    {
        var document = SourceDocument.Of(review.Bytes());
        var text = document.Text;
        var before = Values(text);
        var change = ArticleFields.Set(text, field, value, Context, Name);
        if (change.Problem is { } problem)
            return (!ReferenceEquals(change.Text, text) ? "a refused value changed the text" : value.Length == 0 || field == "title" ? null : problem.What, false);
        var after = Values(change.Text);
        foreach (var other in ArticleFields.Names.Where(name => name != field && !IsAside(field, name) && before[name] != after[name]))
            return ($"{other} became {after[other]}", true);
        if (ArticleFields.Set(change.Text, field, after[field], Context, Name).Text != change.Text)
            return ("what it shows is not left alone", true);
        var bytes = document.With(change.Text);
        if (before[field] == after[field])
            return (bytes.SequenceEqual(review.Bytes()) ? null : "the same value changed the bytes", false);
        if (OtherLines(review, field, after[field].Length == 0, bytes) is { } line)
            return (line, true);
        var (meant, means) = (Meaning(review.Bytes())!, Meaning(bytes));
        if (means is null)
            return ("the file is no longer read", true);
        foreach (var (part, word) in meant.Where(part => !IsOf(field, part.Key) && means[part.Key] != part.Value))
            return ($"{part} was {word} and is {means[part]}", true);
        // A film takes its year with it when it goes.
        if (field == "film" && value.Length == 0)
            return (null, true);
        var back = ArticleFields.Set(change.Text, field, before[field], Context, Name);
        if (back.Problem is not null)
            return ("cannot be set back: " + back.Problem.What, true);
        var again = Meaning(document.With(back.Text))!;
        var different = meant.FirstOrDefault(part => again[part.Key] != part.Value);
        return (different.Key is null ? null : $"set back, {different.Key} was {different.Value} and is {again[different.Key]}", true);
    }

    // What the reader takes from elsewhere where it is not stated: a headline from the film, its year from the address.
    private static readonly HashSet<(string Field, string Part)> Followers =
    [
        ("title", "Headline"), ("film", "Headline"), ("year", "Headline"), ("slug", "Headline"), ("year", "film"), ("slug", "film"), ("slug", "year"), ("title", "film"), ("title", "year"),
        ("poster", "posterAlt"), ("poster", "posterFocus"),
    ];

    private Dictionary<string, string> Values(string text) => ArticleFields.Read(text, Context, Name).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    // A film may be set with its year, and links that are searches follow its name.
    private static bool IsAside(string field, string other) => (field == "film" && other is "year" or "links") || (field == "year" && other == "links");

    private static bool IsOf(string field, string part) => part.Equals(field, StringComparison.OrdinalIgnoreCase) || IsAside(field, part)
        || (field.StartsWith("art.", StringComparison.Ordinal) && part == "art") || Followers.Contains((field, part));

    // Every line that says nothing of the field is still there, in order, with its own line end.
    private static string? OtherLines(RandomReview review, string field, bool isEmptied, byte[] bytes)
    {
        var owner = field.StartsWith("art.", StringComparison.Ordinal) ? "art" : field;
        var was = Raw(review.Bytes());
        var now = Raw(bytes);
        var at = 0;
        for (var index = 0; index < was.Count; index++)
        {
            // A remark within a list goes with the whole of it.
            if (review.Lines[index].Fields.Contains(owner, StringComparer.Ordinal) || (isEmptied && review.Lines[index].Text.EndsWith(RandomReview.Remark, StringComparison.Ordinal)))
                continue;
            while (at < now.Count && now[at] != was[index] && !(index == was.Count - 1 && now[at].TrimEnd('\r', '\n') == was[index]))
                at++;
            if (at++ == now.Count)
                return $"the line “{was[index].Trim()}” is gone";
        }
        return null;
    }

    private static List<string> Raw(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
        return [.. lines.Select((line, index) => index < lines.Length - 1 ? line + "\n" : line)];
    }

    /// <summary>What the importer would make of the file, part by part; null when it would refuse it.</summary>
    private Dictionary<string, string>? Meaning(byte[] bytes) => ArticleFileReader.Read(Name, bytes, Context).File is not { } file ? null : new(StringComparer.Ordinal)
    {
        ["Headline"] = file.Headline, ["slug"] = file.Slug.Value, ["author"] = file.Author ?? "", ["published"] = $"{file.Published:O}", ["updated"] = $"{file.Updated:O}", ["status"] = $"{file.IsDraft}",
        ["summary"] = file.Summary ?? "", ["tags"] = string.Join('|', file.Tags), ["aliases"] = string.Join('|', file.Aliases), ["poster"] = file.Poster?.Path ?? "", ["posterAlt"] = $"{file.Poster?.Alt}",
        ["posterFocus"] = $"{file.Poster?.FocusX} {file.Poster?.FocusY}", ["art"] = $"{file.Art}", ["film"] = $"{file.Film}", ["year"] = $"{file.Film?.Year}", ["type"] = $"{file.Type}", ["series"] = $"{file.Series}",
        ["originalTitle"] = $"{file.OriginalTitle}", ["otherTitles"] = string.Join('|', file.OtherTitles), ["score"] = $"{file.Score}", ["cast"] = string.Join('|', file.Cast), ["crew"] = string.Join('|', file.Crew),
        ["genres"] = string.Join('|', file.Genres), ["runtime"] = $"{file.RuntimeMinutes}", ["rated"] = $"{file.Rated}", ["released"] = $"{file.Released:O}", ["links"] = string.Join('|', file.Links), ["body"] = file.Body,
    };
}
