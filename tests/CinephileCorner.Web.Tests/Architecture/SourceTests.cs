using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CinephileCorner.Web.Tests.Architecture;

public partial class SourceTests
{
    [Fact]
    public void No_view_holds_an_inline_style_script_or_handler()
    {
        foreach (var view in Checkout.Files("src/CinephileCorner.Web", "*.cshtml"))
        {
            var text = File.ReadAllText(view);
            Assert.False(Inline().IsMatch(text), $"{view} holds an inline style, script or handler, which the content policy forbids.");
        }
    }

    [Fact]
    public void Every_stylesheet_closes_what_it_opens_and_nothing_else()
    {
        foreach (var file in Checkout.Files("src/CinephileCorner.Web/wwwroot/css", "*.css"))
        {
            var depth = 0;
            foreach (var sign in File.ReadAllText(file))
            {
                depth += sign switch { '{' => 1, '}' => -1, _ => 0 };
                Assert.True(depth >= 0, $"{file} closes a block that is not open.");
            }
            Assert.True(depth == 0, $"{file} leaves a block open.");
        }
    }

    [Fact]
    public void Unescaped_text_has_one_way_out()
    {
        foreach (var file in Checkout.Files("src", "*.cs*").Where(file => !file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.False(text.Contains("HtmlString(", StringComparison.Ordinal) || text.Contains("Html.Raw(", StringComparison.Ordinal), $"{file} prints unescaped text; use SafeHtml and <safe-html>.");
        }
    }

    [Fact]
    public void No_regular_expression_can_backtrack_for_ever()
    {
        foreach (var file in Checkout.Files("src", "*.cs"))
        {
            foreach (var made in File.ReadAllText(file).Split("GeneratedRegex(").Skip(1))
            {
                var attribute = made[..made.IndexOf(")]\n", StringComparison.Ordinal)];
                Assert.True(
                    attribute.Contains("NonBacktracking", StringComparison.Ordinal) || attribute.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal) || Limit().IsMatch(attribute),
                    $"{file}: {attribute}");
            }
            Assert.DoesNotContain("new Regex(", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("HtmlSanitizer", "9.0.892")]
    [InlineData("AngleSharp", "1.5.0")]
    [InlineData("YamlDotNet", "16.0.0")]
    public void Packages_stand_above_their_last_advisory(string package, string floor)
    {
        var versions = XDocument.Load(Path.Combine(Checkout.Root, "src", "Packages.props")).Descendants("PackageVersion")
            .ToDictionary(element => element.Attribute("Include")!.Value, element => Version.Parse(element.Attribute("Version")!.Value), StringComparer.Ordinal);
        Assert.True(versions[package] >= Version.Parse(floor), $"{package} {versions[package]} is below {floor}.");
    }

    [Fact]
    public void The_runtime_is_above_the_last_advisory() => Assert.True(Environment.Version >= new Version(10, 0, 7), $"The runtime is {Environment.Version}; 10.0.7 closed forged cookies.");

    [GeneratedRegex(@"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@",\s*[0-9]+\s*$", RegexOptions.None, 1000)]
    private static partial Regex Limit();
}
