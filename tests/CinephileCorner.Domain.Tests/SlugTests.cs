using FsCheck.Xunit;

namespace CinephileCorner.Domain.Tests;

public class SlugTests
{
    [Theory]
    [InlineData("Here 2024", "here-2024")]
    [InlineData("  Sátántangó!  ", "satantango")]
    [InlineData("Kieślowski’s Œuvre", "kieslowskis-oeuvre")]
    [InlineData("Straße", "strasse")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("千と千尋", "千と千尋")]
    [InlineData("…", "untitled")]
    [InlineData("Ｆｕｌｌ　Ｗｉｄｔｈ", "full-width")]
    public void A_slug_is_made_of_any_text(string text, string slug) => Assert.Equal(slug, Slug.From(text).Value);

    [Theory]
    [InlineData("here-2024", true)]
    [InlineData("Here-2024", false)]
    [InlineData("here--2024", false)]
    [InlineData("-here", false)]
    [InlineData("here/2024", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_slug_is_taken_as_it_is(string? text, bool isSlug) => Assert.Equal(isSlug, Slug.TryParse(text, out _));

    [Property]
    public void A_slug_of_a_slug_is_itself_and_never_too_long(string? text)
    {
        var slug = Slug.From(text ?? "");
        Assert.InRange(slug.Value.Length, 1, Slug.MaxLength);
        Assert.True(Slug.TryParse(slug.Value, out var again));
        Assert.Equal(slug, again);
        Assert.DoesNotContain(slug.Value, letter => letter is '/' or '\\' or '.' or '?' or '#' or '%' or ' ' or '<' or '"');
    }
}
