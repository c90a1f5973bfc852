using FsCheck.Xunit;

namespace CinephileCorner.Domain.Tests;

public class TextFoldingTests
{
    [Theory]
    [InlineData("D.W. Griffith", "D. W. Griffith")]
    [InlineData("Chloé Zhao", "chloe zhao")]
    [InlineData("Bjørn", "Bjorn")]
    [InlineData("É", "É")]
    public void Spellings_of_one_name_meet(string one, string other) => Assert.Equal(TextFolding.Key(one), TextFolding.Key(other));

    [Theory]
    [InlineData("\ud800")]
    [InlineData("\ufffe")]
    [InlineData("a\udc00b")]
    public void Broken_text_is_folded_and_not_thrown_at(string text) => Assert.DoesNotContain('\ufffe', TextFolding.Key(text));

    [Property]
    public void Folding_twice_changes_nothing(string? text) => Assert.Equal(TextFolding.Key(text ?? ""), TextFolding.Key(TextFolding.Key(text ?? "")));
}
