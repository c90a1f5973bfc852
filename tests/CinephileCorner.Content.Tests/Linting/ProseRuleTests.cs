namespace CinephileCorner.Content.Tests.Linting;

/// <summary>Sentences a copy desk would mark, with the place, and sentences it would leave alone.</summary>
public class ProseRuleTests
{
    [Theory]
    [InlineData("He said “no and left.", "He said ⟦“⟧no and left.")]
    [InlineData("He said no” and left.", "He said no⟦”⟧ and left.")]
    [InlineData("He said “no“ and left.", "He said ⟦“⟧no⟦“⟧ and left.")]
    [InlineData("He said \"no and left.", "He said ⟦\"⟧no and left.")]
    [InlineData("He said “no\" and left.", "He said “no⟦\"⟧ and left.")]
    [InlineData("He said \"no” and left.", "He said ⟦\"⟧no” and left.")]
    [InlineData("“One paragraph opens.\n\nThe next does not go on with it.", "⟦“⟧One paragraph opens.\n\nThe next does not go on with it.")]
    [InlineData("“All *of it\" is* so.", "“All *of it⟦\"⟧ is* so.")]
    [InlineData("the ‘90s, and rock ‘n’ roll", "the ⟦‘⟧90s, and rock ⟦‘⟧n’ roll")]
    [InlineData("Get ‘em all.", "Get ⟦‘⟧em all.")]
    [InlineData("She called it ‘home and left.", "She called it ⟦‘⟧home and left.")]
    public void A_quotation_without_its_other_half_is_marked(string prose, string marked) => Assert.Equal(marked, Linted.Marked("unbalanced-quote", prose));

    [Theory]
    [InlineData("“No,” he said. \"Yes,\" she said.")]
    [InlineData("“The first paragraph of a long quotation.\n\n“The second, which ends it.”")]
    [InlineData("\"The first.\n\n\"The second.\"")]
    [InlineData("A 65\" screen, 5'10\" tall, 16″ reels and a 5’10” man.")]
    [InlineData("The ’90s, rock ’n’ roll, the boys’ hats, and ’tis it.")]
    [InlineData("‘Here’ and ‘12 Angry Men’, the ‘70s’ in name only, ‘the boys’ hats’.")]
    [InlineData("He said: “She told me ‘no’.”")]
    [InlineData("„Deutsch“ and «français» and 'single' ones; don't, it's, o'clock.")]
    [InlineData("`\"` is code, and \\\" is not.")]
    [InlineData("“Quoted *title* and [link](https://example.org/\"x)”.")]
    [InlineData("> “A line\n> and another”")]
    [InlineData("It’s “Here,” it’s “There”—it’s “Everywhere.”")]
    public void Quotations_that_are_whole_are_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("unbalanced-quote", prose));

    [Theory]
    [InlineData("Mix “one\" and \"two”.", "Mix “one” and “two”.")]
    [InlineData("the ‘90s of rock ‘n’ roll", "the ’90s of rock ’n’ roll")]
    public void Marks_of_two_makes_are_mended(string prose, string mended) => Assert.Equal(mended, Linted.Mended("unbalanced-quote", prose));

    [Theory]
    [InlineData("*Here is a film that never closes.", "⟦*⟧Here is a film that never closes.")]
    [InlineData("Some *Here and more.", "Some ⟦*⟧Here and more.")]
    [InlineData("Some Here* and more.", "Some Here⟦*⟧ and more.")]
    [InlineData("Some **bold and more.", "Some ⟦**⟧bold and more.")]
    [InlineData("Some _Here and more.", "Some ⟦_⟧Here and more.")]
    [InlineData("Some ~~gone and more.", "Some ⟦~~⟧gone and more.")]
    [InlineData("So **“Here”**is bold.", "So ⟦**⟧“Here”⟦**⟧is bold.")]
    public void Emphasis_without_its_other_half_is_marked(string prose, string marked) => Assert.Equal(marked, Linted.Marked("unbalanced-emphasis", prose));

    [Theory]
    [InlineData("*Here* and **there** and _everywhere_ and ~~gone~~.")]
    [InlineData("M*A*S*H, f**k, snake_case_name, 2 * 3, 4* and **½, ~10 minutes.")]
    [InlineData("\\*Here stays, and `*code*` too.")]
    [InlineData("A good* film.\n\n*By my standards.")]
    [InlineData("***Both* at once**, and a rule:\n\n***\n\nmore")]
    [InlineData("s*** and d**n, ****")]
    public void Emphasis_that_is_whole_is_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("unbalanced-emphasis", prose));

    [Theory]
    [InlineData("It is the the end.", "It is the ⟦the⟧ end.", "It is the end.")]
    [InlineData("The the end.", "The ⟦the⟧ end.", "The end.")]
    [InlineData("It is the\nthe end.", "It is the\n⟦the⟧ end.", "It is the end.")]
    [InlineData("> of the\n> the end", "> of the\n> ⟦the⟧ end", "> of the end")]
    [InlineData("A film of of moss and and soup to to eat.", "A film of ⟦of⟧ moss and ⟦and⟧ soup to ⟦to⟧ eat.", "A film of moss and soup to eat.")]
    [InlineData("the house he lived in in 1990", "the house he lived in ⟦in⟧ 1990", "the house he lived in in 1990")]
    [InlineData("l’été été", "l’été été", "l’été été")]
    public void A_word_written_twice_is_marked_and_mended(string prose, string marked, string mended)
    {
        Assert.Equal(marked, Linted.Marked("repeated-word", prose));
        var once = Linted.Mended("repeated-word", prose);
        Assert.Equal(mended.ReplaceLineEndings(" "), once.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("He had had enough; all that that meant; what it is is a film.")]
    [InlineData("Very very long, so so, no no no, bye bye, ha ha ha, knock knock.")]
    [InlineData("New York, New York by Duran Duran; Bora Bora; Chitty Chitty Bang Bang; The The.")]
    [InlineData("It ends. Ends, that is; the *the* of it; the `the`; the (the) end; the—the end; 2 2.")]
    [InlineData("the\n\nthe")]
    [InlineData("| a the | the b |\n|---|---|\n| the | the |")]
    public void Words_doubled_on_purpose_are_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("repeated-word", prose));

    [Theory]
    [InlineData("I’d give it 6/10.", "I’d give it ⟦6/10⟧.")]
    [InlineData("I give it a six out of ten.", "I give it a ⟦six out of ten⟧.")]
    [InlineData("It’s a six out of ten from me.", "It’s a ⟦six out of ten⟧ from me.")]
    [InlineData("Six out of ten.", "⟦Six out of ten⟧.")]
    [InlineData("Score: 8/10", "Score: ⟦8/10⟧")]
    [InlineData("My final verdict: 8 out of 10!", "My final verdict: ⟦8 out of 10⟧!")]
    [InlineData("*Here* earns a solid 8/10.", "*Here* earns a solid ⟦8/10⟧.")]
    [InlineData("I give it seven and a half out of ten.", "I give it ⟦seven and a half out of ten⟧.")]
    [InlineData("The film deserves 7½/10, no less.", "The film deserves ⟦7½/10⟧, no less.")]
    [InlineData("## Verdict: 9/10\n\nSo there.", "## Verdict: ⟦9/10⟧\n\nSo there.")]
    public void A_score_in_the_prose_unlike_the_score_is_marked(string prose, string marked) => Assert.Equal(marked, Linted.Marked("score-differs", prose));

    [Theory]
    [InlineData("I give it seven out of ten. A 7/10, then, or 7 out of 10.")]
    [InlineData("Six out of ten people left. Nine out of ten times it works.")]
    [InlineData("I gave his last film 9/10, and *Ghost Tropic* gets a 8/10. On IMDb it has a 6.8/10, and critics gave it a 5/10.")]
    [InlineData("On a pain scale, a 9/10. It is not a 10/10. I’d give it a 9/10 if it were shorter.")]
    [InlineData("> A 9/10, says the poster.")]
    [InlineData("It opened on 8/10, and on 9/10/2024. 3/10ths of it. 24/7. 10/10/10")]
    public void Numbers_that_are_no_score_of_ours_are_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("score-differs", prose));

    [Theory]
    [InlineData("Stephan Gota walks.", "⟦Stephan Gota⟧ walks.")]
    [InlineData("Stefan Gotta’s walk", "⟦Stefan Gotta⟧’s walk")]
    [InlineData("Grimm Vandekerkhove shot it.", "⟦Grimm Vandekerkhove⟧ shot it.")]
    [InlineData("Phillip Seymour Hoffman is in it.", "⟦Phillip Seymour Hoffman⟧ is in it.")]
    [InlineData("Philip Seymour Hofman is in it.", "⟦Philip Seymour Hofman⟧ is in it.")]
    public void A_name_one_slip_from_a_credited_one_is_marked(string prose, string marked) => Assert.Equal(marked, Linted.Marked("name-differs", prose));

    [Theory]
    [InlineData("Stefan Gota, Liyo Gong and STEFAN GOTA; Stéfan Gota’s walk; Philip Seymour Hoffman’s.")]
    [InlineData("Stefan Zweig, Anna Gota, Liyo Song, The Gotas, Stefan Gota Smith, Philip Hoffman.")]
    [InlineData("Stefan. Gota is a river. Bas Devos’s film. Seymour Hoffman.")]
    public void Other_names_are_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("name-differs", prose));

    [Fact]
    public void A_name_with_one_letter_wrong_is_mended()
    {
        Assert.Equal("Grimm Vandekerckhove, and Philip Seymour Hoffman.", Linted.Mended("name-differs", "Grimm Vandekerkhove, and Phillip Seymour Hoffman."));
        // Two letters, and a short name that may be another’s.
        Assert.Equal("Stephan Gota walks with Stefan Gotta.", Linted.Mended("name-differs", "Stephan Gota walks with Stefan Gotta."));
    }

    [Theory]
    [InlineData("Spoiler alert: he dies.", "⟦Spoiler alert⟧: he dies.")]
    [InlineData("A film. Major spoilers ahead!", "A film. ⟦Major spoilers ahead⟧!")]
    [InlineData("Warning: spoilers.", "⟦Warning: spoilers⟧.")]
    [InlineData("SPOILERS: he dies.", "⟦SPOILERS⟧: he dies.")]
    [InlineData("This review contains spoilers.", "⟦This review contains spoilers⟧.")]
    [InlineData("## Spoilers\n\nHe dies.", "## ⟦Spoilers⟧\n\nHe dies.")]
    [InlineData("The end: >!he dies!< of course.", "The end: ⟦>!he dies!<⟧ of course.")]
    [InlineData("The end: ||he dies|| of course.", "The end: ⟦||he dies||⟧ of course.")]
    [InlineData("[spoiler]He dies.[/spoiler]", "⟦[spoiler]⟧He dies.[/spoiler]")]
    public void An_announced_spoiler_that_is_open_is_marked(string prose, string marked) => Assert.Equal(marked, Linted.Marked("open-spoiler", prose));

    [Theory]
    [InlineData("No spoilers ahead. Spoiler-free thoughts. I avoid spoilers: always. Its spoiler alert is a joke.")]
    [InlineData("::: spoiler\nSpoiler alert: he dies.\n:::")]
    [InlineData("> Spoiler alert: he dies.")]
    [InlineData("`||x||` and a | b | c, and > and !")]
    [InlineData("| a | b |\n|---|---|\n| x || y |")]
    public void What_gives_nothing_away_is_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("open-spoiler", prose));

    [Theory]
    [InlineData("::: spoiler\nHe dies.", "⟦::: spoiler⟧\nHe dies.")]
    [InlineData("::: spoler\nHe dies.\n:::", "⟦::: spoler⟧\nHe dies.\n⟦:::⟧")]
    [InlineData(":: spoiler\nHe dies.", "⟦:: spoiler⟧\nHe dies.")]
    [InlineData("::: warning\nHe dies.", "⟦::: warning⟧\nHe dies.")]
    [InlineData("He lives.\n\n:::\n\nHe dies.", "He lives.\n\n⟦:::⟧\n\nHe dies.")]
    public void Lines_of_colons_that_do_nothing_are_marked(string prose, string marked) => Assert.Equal(marked, Linted.Marked("spoiler-fence", prose));

    [Theory]
    [InlineData("::: spoiler The end\nHe dies.\n:::")]
    [InlineData("> ::: spoiler\n> He dies.")]
    [InlineData("::: spoiler\n\n::: spoiler\na\n:::\n\nb\n:::")]
    [InlineData("Three things: moss, soup, a walk:\n:) and ::")]
    [InlineData("```\n::: spoiler\n```")]
    public void Spoilers_that_close_are_left_alone(string prose) => Assert.Equal(prose, Linted.Marked("spoiler-fence", prose));

    [Fact]
    public void A_misspelt_spoiler_is_mended() => Assert.Equal("::: spoiler\nHe dies.\n:::", Linted.Mended("spoiler-fence", ":::spolier\nHe dies.\n:::"));
}
