using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CinephileCorner.Data.Tests.Identity;

public class PasswordTests
{
    private static readonly PasswordRule Rule = new(new PasswordWords(["Cinephile Corner", "corner.example"]));

    [Theory]
    [InlineData("the long way to the aisle seat")]
    [InlineData("seven herons over the canal")]
    [InlineData("моховой ковёр у реки дышит")]
    [InlineData("苔 の 上 を 歩く 二人 の 静かな 夜 明け")]
    [InlineData("vK9#qTz!2mWx_Lp")]
    [InlineData("🦉 mossy tram depot, half past four")]
    public void Words_that_do_not_belong_together_are_a_password(string password) => Assert.Null(Rule.FaultOf(password, "ada.lovelace@corner.example", "Ada Lovelace"));

    [Theory]
    [InlineData("fourteen chars")]
    [InlineData("passwordpassword")]
    [InlineData("P4$$w0rdP4$$w0rd!")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("123456789012345678")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abababababababababab")]
    [InlineData("january2024january2025")]
    [InlineData("correct horse battery staple")]
    [InlineData("CorrectHorseBatteryStaple")]
    [InlineData("cinephilecorner2025!")]
    [InlineData("Ada Lovelace 1815-1852")]
    [InlineData("adalovelaceadalovelace")]
    [InlineData("film review film review")]
    [InlineData("may the force be with you")]
    [InlineData("letmeinletmeinletmein")]
    [InlineData("moss moss moss moss moss")]
    [InlineData("alexanderalexander")]
    [InlineData("christopherchristopher")]
    [InlineData("123456789012345")]
    [InlineData("1234567890qwerty")]
    [InlineData("q1w2e3r4t5y6u7i8")]
    [InlineData("zaq12wsxcde34rfv")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("iloveyou12345678")]
    [InlineData("manchesterunited")]
    [InlineData("administrator123")]
    [InlineData("Password1234567!")]
    [InlineData("qwertyuiop[]asdfghjkl")]
    [InlineData("asdfghjkl;'zxcvbnm")]
    [InlineData("superman batman spiderman")]
    [InlineData("welcome2welcome2")]
    [InlineData("1111111111111111")]
    [InlineData("00000000000000000000")]
    [InlineData("dragon dragon 1990")]
    [InlineData("liverpoolfootballclub")]
    [InlineData("realmadridbarcelona")]
    [InlineData("Summer2025!Summer2025!")]
    [InlineData("changemechangemechangeme")]
    public void What_is_tried_first_is_none(string password) => Assert.NotNull(Rule.FaultOf(password, "ada.lovelace@corner.example", "Ada Lovelace"));

    [Fact]
    public async Task Titles_and_names_of_the_site_make_no_password_and_words_like_any_other_do()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.AskAsync(db =>
        {
            db.Films.AddRange(new Film(new FilmName("Ghost Tropic", 2019)), new Film(new FilmName("Moss", 2001)), new Film(new FilmName("100% Wolf_Pack", 2020)), new Film(new FilmName("Schindler's List", 1993)), new Film(new FilmName("!?!?!?!?!?", 2020)));
            db.People.AddRange(new Person(new PersonName("Grimm Vandekerckhove")), new Person(new PersonName("Jean-Luc Godard")));
            return db.SaveChangesAsync();
        });
        Task<IReadOnlyList<string>> InAsync(string password) => database.AskAsync(db => new SiteNames(db).InAsync(password, default));
        foreach (var password in new[] { "ghosttropic2019!!", "Ghost Tropic 2019 film", "grimm vandekerckhove 1!", "GrimmVandekerckhoveGrimmVandekerckhove", "Schindler's List", "schindlerslist1993", "Jean-Luc Godard", "jeanlucgodard 1960 !" })
            Assert.NotNull(Rule.FaultOf(password, null, null, await InAsync(password)));
        foreach (var password in new[] { "moss and herons by the canal", "seven tropic tram depots", "%%%%%%%%%%%%%%%% of the wolf pack __" })
            Assert.Null(Rule.FaultOf(password, null, null, await InAsync(password)));
        // A title of signs alone is in every text and tells nothing of it.
        Assert.Empty(await InAsync("seven tropic tram depots"));
    }

    [Fact]
    public void Two_hundred_characters_are_taken_and_one_more_is_not()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(at => (char)('a' + at * 7 % 26)));
        Assert.Null(Rule.FaultOf(text, null, null));
        Assert.NotNull(Rule.FaultOf(text + "x", null, null));
    }

    [Fact]
    public void A_password_is_the_same_on_every_keyboard_and_otherwise_as_typed()
    {
        var hasher = new EditorPasswordHasher(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        var hash = hasher.HashPassword(null!, "caf\u00e9 in the Rain");
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(null!, hash, "cafe\u0301 in the Rain"));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(null!, hash, "caf\u00e9 in the rain"));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(null!, hash, "caf\u00e9 in the Rain "));
    }
}
