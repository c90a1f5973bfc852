using System.Text;
using System.Text.RegularExpressions;

namespace CinephileCorner.Web.Assets;

/// <summary>
/// Makes the one stylesheet of the site out of the small files it imports: <c>site.css</c> is their table of contents.
/// Takes out comments and the white space that CSS does not need.
/// </summary>
internal static partial class Stylesheet
{
    /// <summary>Joins, readdresses and shrinks.</summary>
    /// <param name="folder">The folder of the stylesheets.</param>
    /// <param name="addressOf">Address of a file named in <c>url(…)</c>, given its path below the web root.</param>
    public static string Bundle(string folder, string entry, Func<string, string> addressOf)
    {
        var css = Joined(folder, entry);
        // Files of one layer that follow each other share its braces.
        css = SameLayer().Replace(css, "");
        css = Address().Replace(css, match => $"url({addressOf(match.Groups["path"].Value)})");
        return Descendant().Replace(Minified(css), "${before}");
    }

    // A sheet may import one that imports others.
    private static string Joined(string folder, string entry) => Import().Replace(File.ReadAllText(Path.Combine(folder, entry)), match =>
    {
        var part = Joined(folder, match.Groups["file"].Value);
        var layer = match.Groups["layer"].Value;
        return layer.Length == 0 ? part : $"@layer {layer}{{{part}}}/*end of {layer}*/";
    });

    internal static string Minified(string css)
    {
        var small = new StringBuilder(css.Length);
        var text = Comment().Replace(css, "");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\'')
            {
                var end = text.IndexOf(c, i + 1);
                small.Append(text, i, end - i + 1);
                i = end;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (c == '}' && small.Length > 0 && small[^1] == ';')
                    small.Length--;
                small.Append(c);
            }
            else
            {
                while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                    i++;
                var before = small.Length == 0 ? '{' : small[^1];
                var after = i + 1 < text.Length ? text[i + 1] : '}';
                // Around these a space means nothing in CSS; everywhere else (selectors, calc) it may.
                if (before is not ('{' or '}' or ';' or ',' or ':') && after is not ('{' or '}' or ';' or ','))
                    small.Append(' ');
            }
        }
        return small.ToString();
    }

    [GeneratedRegex("""@import "(?<file>[a-z0-9-]+\.css)"(?: layer\((?<layer>[a-z]+)\))?;""", RegexOptions.NonBacktracking)]
    private static partial Regex Import();

    [GeneratedRegex(@"\}/\*end of (?<one>[a-z]+)\*/\s*@layer \k<one>\{", RegexOptions.None, 1000)]
    private static partial Regex SameLayer();

    [GeneratedRegex("""url\("?\.\./(?<path>[^")]+)"?\)""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // Nested selectors need no “&” before a descendant in any browser that knows light-dark().
    [GeneratedRegex("(?<before>[{};,])& ", RegexOptions.NonBacktracking)]
    private static partial Regex Descendant();

    [GeneratedRegex(@"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
