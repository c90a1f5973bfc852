using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Editing;

/// <summary>Writes a text as a YAML scalar: in the quotes it had, bare where that reads back the same, else in double quotes.</summary>
internal static class YamlWord
{
    public static string Write(string value, FrontMatterStyle style = FrontMatterStyle.Plain, bool inFlow = false)
    {
        if (style == FrontMatterStyle.SingleQuoted)
            return "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
        if (style != FrontMatterStyle.DoubleQuoted && ReadsBack(value, value, inFlow))
            return value;
        return "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private static bool ReadsBack(string written, string value, bool inFlow)
    {
        if (value is "" or "~" || value.Contains('\n', StringComparison.Ordinal))
            return false;
        var problems = new ProblemList("");
        var map = YamlText.Read(inFlow ? $"k: [{written}, x]" : $"k: {written} # x", 1, problems);
        if (problems.HasErrors || map is not { Pairs: [var (_, read)] })
            return false;
        return inFlow
            ? read is YamlValue.Sequence { Items: [YamlValue.Scalar { IsPlain: true } item, YamlValue.Scalar] } && item.At.Text == value
            : read is YamlValue.Scalar { IsPlain: true } scalar && scalar.At.Text == value;
    }
}
