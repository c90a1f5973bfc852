using System.Text;
using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Editing;

/// <summary>An article's facts as the fields of a form. Changing one changes only its own lines of the text.</summary>
public static class ArticleFields
{
    /// <summary>The names of the fields, in the order a form shows them.</summary>
    public static IReadOnlyList<string> Names => FieldValues.Names;

    /// <summary>Every field, stated or not. Text that cannot be read states nothing.</summary>
    /// <param name="name">As messages are to name the file.</param>
    public static IReadOnlyList<ArticleField> Read(string text, ArticleFileContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (Refused(text, name))
            return [.. FieldValues.Names.Select(field => new ArticleField(field, "", FieldPlace.Nowhere, 0, 0))];
        var read = new FieldText(Normal(text), context);
        return [.. FieldValues.Names.Select(read.Read)];
    }

    /// <summary>The text with one field changed where it is stated; an empty value takes the field's lines out. Never throws for what the text or the value hold.</summary>
    /// <param name="value">As <see cref="Read"/> shows it; one that is there already changes nothing.</param>
    /// <param name="name">As messages are to name the file.</param>
    public static FieldChange Set(string text, string field, string value, ArticleFileContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(context);
        if (Array.Find(FieldValues.Names, known => known.Equals(field, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return Wrong(text, name, 1, $"There is no field {Wording.Quoted(field ?? "")}", "change it in the text");
        if (Refused(text, name) || value.Length > FileLimits.FrontMatterBytes)
            return Wrong(text, name, 1, "The text or the value is longer than an article may have", "shorten it");
        if (value.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            return Wrong(text, name, 1, "The value holds control characters", "delete them");
        var lines = Normal(text);
        var read = new FieldText(lines, context);
        var before = read.Read(known);
        var wanted = FieldValues.Normal(known, value.Replace('\t', ' '));
        if (before.Value == wanted || (known == "status" && wanted.Length > 0 && IsDraft(before.Value) == IsDraft(wanted)))
            return new FieldChange(text, null);
        if (read.IsBroken || read.Pairs is null)
            return Wrong(text, name, 1, "The front matter cannot be read line by line", "mend it in the text, a key on each line");
        if (known == "status" && wanted.Equals("published", StringComparison.OrdinalIgnoreCase))
            wanted = "";
        var changed = new FieldWriter(read, before).Write(known, wanted);
        return Complaint(lines, changed, known, wanted, context, name) is { } problem ? new FieldChange(text, problem) : new FieldChange(changed, null);
    }

    // What was written is read again: a value that would come back as another is not written at all.
    private static Problem? Complaint(string before, string changed, string field, string wanted, ArticleFileContext context, string name)
    {
        var path = name.Length == 0 ? "article.md" : name;
        var old = ArticleFileReader.Read(path, Encoding.UTF8.GetBytes(before), context).Problems;
        var now = ArticleFileReader.Read(path, Encoding.UTF8.GetBytes(changed), context).Problems;
        if (now.FirstOrDefault(problem => problem.Severity == Severity.Error && !old.Any(known => known.What == problem.What)) is { } error)
            return error;
        var (was, read) = (new FieldText(before, context), new FieldText(changed, context));
        foreach (var other in FieldValues.Names)
        {
            var expected = other != field ? was.Read(other).Value : field == "film" && FilmText.Read(wanted) is { } film ? FieldValues.Film(film, withYear: false) : wanted;
            var value = read.Read(other).Value;
            if (value == expected || (other == "year" && field == "film") || (other == "links" && field is ("film" or "year")))
                continue;
            // Links that search for the film follow its name and year. Taken out of the front matter, a field may still stand in the fact block or the headline, which then counts.
            return other == field
                ? new Problem(Severity.Error, path, 1, 1, $"{Wording.Quoted(wanted)} would be read as {Wording.Quoted(value)}", "change it in the text")
                : new Problem(Severity.Error, path, 1, 1, $"With that, {other} would be read as {Wording.Quoted(value)}", "change it in the text");
        }
        return was.Parts.Body.Select(line => line.Text).SequenceEqual(read.Parts.Body.Select(line => line.Text), StringComparer.Ordinal) || field == "title"
            ? null
            : new Problem(Severity.Error, path, 1, 1, "With that, the prose would be read differently", "change it in the text");
    }

    private static bool IsDraft(string status) => status.Equals("draft", StringComparison.OrdinalIgnoreCase);

    private static bool Refused(string text, string name) => text.Length > FileLimits.BodyBytes + FileLimits.FrontMatterBytes || !FileLimits.AllowLines(text.Split('\n'), new ProblemList(name));

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static FieldChange Wrong(string text, string name, int line, string what, string remedy) => new(text, new Problem(Severity.Error, name, line, 1, what, remedy));
}
