using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Content.Tests.Markdown;

namespace CinephileCorner.Content.Tests.Mentions;

public class MentionFinderTests
{
    private static KnownNames Index => Names.OfSamples.Index;

    private static readonly HashSet<int> None = [];

    // Films and people that share names.
    private static readonly KnownNames Alike = new(
        [
            new KnownFilm(1, "Here", 2023, null, None), new KnownFilm(2, "Here", 2024, null, None), new KnownFilm(3, "Here", 2024, "Robert Zemeckis", None),
            new KnownFilm(4, "Blitz", 2024, "Steve McQueen", None), new KnownFilm(4, "Bombs over London", 2024, null, None), new KnownFilm(5, "[REC]", 2007, null, None),
            new KnownFilm(6, "Carol", 2015, null, None), new KnownFilm(7, "Ed Wood", 1994, null, None),
        ],
        [
            new KnownPerson(11, "Carol", "singer"), new KnownPerson(12, "Ed Wood", null), new KnownPerson(13, "Tom Holland", null), new KnownPerson(14, "Tom Holland", "director"),
            new KnownPerson(15, "Steve McQueen", "director"),
        ],
        [new KnownFilm(4, "Bombs of old", 2024, null, None)]);

    private static SafeHtml Render(string body) => MarkdownRenderer.Render(body, MarkdownContext.WithoutPictures).Html;

    private static IReadOnlyList<FoundMention> Find(params string[] bodies) => MentionFinder.Find([.. bodies.Select(Render)], Index, MentionSubject.None);

    private static string Linked(string body)
    {
        var html = Render(body);
        return MentionMarks.Link(html, 0, MentionFinder.Find([html], Index, MentionSubject.None), mention => mention.FilmId is { } film ? $"/films/{film}" : $"/people/{mention.PersonId}").Value;
    }

    private static long Steps(string body, KnownNames names)
    {
        MentionFinder.Find([SafeHtml.Trusted("<p>" + body + "</p>")], names, MentionSubject.None, null, out var steps);
        return steps;
    }

    [Fact]
    public void A_name_becomes_a_link_and_nothing_else_changes()
    {
        var devos = Names.OfSamples.People.Single(person => person.Name == "Bas Devos").Id;
        Assert.Equal($"<p>“Yes” &amp; <em>no</em>, said <a href=\"/people/{devos}\">Bas Devos</a>.</p>", Linked("\"Yes\" & *no*, said Bas Devos."));
    }

    [Fact]
    public void A_name_with_an_ampersand_is_linked_whole()
    {
        var film = Names.OfSamples.Films.Single(one => one.Title == "Lovely & Amazing").Id;
        Assert.Equal($"<p><em><a href=\"/films/{film}\">Lovely &amp; Amazing</a></em> it is.</p>", Linked("*Lovely & Amazing* it is."));
    }

    [Fact]
    public void A_film_is_linked_once_in_all_pieces_of_an_article()
    {
        var found = Find("*Casablanca* first.", "*Casablanca* again, and *Heat*.");
        Assert.Equal([(0, "Casablanca (1942)"), (1, "Heat (1995)")], found.Select(mention => (mention.Piece, Names.OfSamples.NameOf(mention))));
    }

    [Fact]
    public void Where_the_author_linked_it_nothing_else_is_linked()
    {
        var found = Find("*Casablanca* first.\n\nThen [[Casablanca (1942)]], and [[Casablanca]].");
        Assert.Equal([true, true], found.Select(mention => mention.IsPinned));
    }

    [Fact]
    public void A_place_open_to_everybody_goes_before_a_spoiler()
    {
        var found = Assert.Single(Find("::: spoiler\nIn *Casablanca* the plane leaves.\n:::\n\nNow *Casablanca* in the open."));
        Assert.False(found.IsHidden);
        Assert.Equal("Now Casablanca in the open.", found.Sentence);
        Assert.True(Assert.Single(Find("::: spoiler\nIn *Casablanca* the plane leaves.\n:::")).IsHidden);
    }

    [Fact]
    public void A_link_in_a_spoiler_takes_none_from_who_never_opens_it()
    {
        var found = Find("*Casablanca* begins in a bar, and *Casablanca* ends.\n\n::: spoiler\nIn [[Casablanca (1942)]] the plane leaves.\n:::");
        Assert.Equal([(false, false), (true, true)], found.Select(mention => (mention.IsPinned, mention.IsHidden)));
        Assert.True(Assert.Single(Find("::: spoiler\n*Casablanca* it is, [[Casablanca (1942)]].\n:::")).IsPinned);
        Assert.Equal([true, true], Find("*Casablanca* or [[Casablanca]].\n\n::: spoiler\n[[Casablanca (1942)]]\n:::").Select(mention => mention.IsPinned));
    }

    [Theory]
    [InlineData("Here", null, null)]
    [InlineData("Here (2024)", 2, null)]
    [InlineData("Here [Robert Zemeckis]", 3, null)]
    [InlineData("Here (2024) [Robert Zemeckis]", 3, null)]
    [InlineData("Here (2023)", 1, null)]
    [InlineData("Here [Bas Devos]", null, null)]
    [InlineData("Blitz", 4, null)]
    [InlineData("Blitz (2024)", 4, null)]
    [InlineData("Blitz [Steve McQueen]", 4, null)]
    [InlineData("Blitz (2011)", null, null)]
    [InlineData("[REC]", 5, null)]
    [InlineData("[REC] (2007)", 5, null)]
    [InlineData("Carol", 6, null)]
    [InlineData("Carol [singer]", null, 11)]
    [InlineData("Carol (2015) [singer]", null, null)]
    [InlineData("Ed Wood", 7, null)]
    [InlineData("Ed Wood (1994)", 7, null)]
    [InlineData("Ed Wood [person]", null, 12)]
    [InlineData("Ed Wood [Person]", null, 12)]
    [InlineData("Tom Holland", null, 13)]
    [InlineData("Tom Holland [director]", null, 14)]
    [InlineData("Tom Holland [person]", null, 13)]
    [InlineData("Steve McQueen", null, 15)]
    [InlineData("Steve McQueen [person]", null, 15)]
    [InlineData("Steve McQueen (1930)", null, null)]
    [InlineData("[person]", null, null)]
    [InlineData("", null, null)]
    public void A_linked_name_means_what_nothing_it_says_contradicts(string pinned, int? film, int? person) =>
        Assert.Equal((film, person), Alike.Resolve(pinned));

    [Theory]
    [InlineData("Gwoemul", 1)]
    [InlineData("Heer (2023)", 2)]
    [InlineData("Here", 3)]
    [InlineData("Here (2023)", 2)]
    public void A_former_name_is_known_to_links_alone_and_a_name_of_now_goes_before_it(string pinned, int film)
    {
        var names = new KnownNames(
            [new KnownFilm(1, "The Host", 2006, null, None), new KnownFilm(2, "Where", 2023, null, None), new KnownFilm(3, "Here", 2024, null, None)],
            [],
            [new KnownFilm(1, "Gwoemul", 2006, null, None), new KnownFilm(2, "Heer", 2023, null, None), new KnownFilm(2, "Here", 2023, null, None)],
            [new KnownPerson(7, "Bong Junho", null)]);
        Assert.Equal((film, null), names.Resolve(pinned));
        Assert.Equal((null, 7), names.Resolve("Bong Junho"));
        Assert.True(names.Knows(pinned));
        Assert.False(names.Knows("Elsewhere"));
        Assert.Empty(MentionFinder.Find([Render("*Gwoemul* (2006) by Bong Junho, *Heer* (2023).")], names, MentionSubject.None));
    }

    [Theory]
    [InlineData("[[!Blitz]]", "Carol")]
    [InlineData("[[!Blitz (2024)]]", "Carol")]
    [InlineData("[[!Blitz [Steve McQueen]]]", "Carol")]
    [InlineData("[[!Blitz (2024) [Steve McQueen]]]", "Carol")]
    [InlineData("[[!Bombs over London]]", "Carol")]
    [InlineData("[[!Bombs of old (2024)]]", "Carol")]
    [InlineData("[[!Blitz (2011)]]", "Blitz Carol")]
    [InlineData("[[!Blitz [Lance Daly]]]", "Blitz Carol")]
    [InlineData("[[!Carol [singer]]]", "Blitz Carol")]
    [InlineData("[[!Carol [person]]]", "Blitz Carol")]
    [InlineData("[[!Carol]]", "Blitz")]
    [InlineData("[[!Carol (2015)]]", "Blitz")]
    public void A_refusal_means_the_film_by_whatever_name_it_is_called(string refusal, string linked)
    {
        var found = MentionFinder.Find([Render("*Blitz* (2024) and *Carol* (2015). Not " + refusal + ".")], Alike, MentionSubject.None);
        Assert.Equal(linked, string.Join(' ', found.Select(mention => mention.Words).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("[[!Here (2024) [Robert Zemeckis]]]", 2)]
    [InlineData("[[!Here (2024) [Nobody]]]", null)]
    [InlineData("[[!Here (2024)]]", null)]
    public void A_refusal_with_a_qualifier_refuses_that_film_alone(string refusal, int? linked)
    {
        var found = MentionFinder.Find([Render("*Here* (2024). Not " + refusal + ".")], Alike, MentionSubject.None);
        Assert.Equal(linked, found.Count == 0 ? null : found[0].FilmId);
    }

    [Theory]
    [InlineData("[Carol](/films/carol-2015) first, *Carol* (2015) afterwards.", 6, null)]
    [InlineData("*Carol* (2015) first, [it](/films/carol-2015#notes) afterwards.", 6, null)]
    [InlineData("[Blitz](/films/blitz-2024-steve-mcqueen/) first, *Blitz* (2024) afterwards.", 4, null)]
    [InlineData("[Him](/people/steve-mcqueen-director) first, Steve McQueen afterwards.", null, 15)]
    [InlineData("[That](/films/bombs-of-old-2024).", 4, null)]
    public void A_link_by_address_counts_as_a_linked_name(string body, int? film, int? person)
    {
        var found = Assert.Single(MentionFinder.Find([Render(body)], Alike, MentionSubject.None));
        Assert.Equal((film, person, true), (found.FilmId, found.PersonId, found.IsPinned));
    }

    [Theory]
    [InlineData("[[!Women Art Revolution]] first, *!Women Art Revolution* (2010) afterwards.", 1, true)]
    [InlineData("[[!Women Art Revolution (2010)|Hers]] first.", 1, true)]
    [InlineData("[[!!Women Art Revolution]]: *Women Art Revolution* (2010).", null, false)]
    [InlineData("*!Women Art Revolution* (2010).", 1, false)]
    [InlineData("[[!Carol]]: *Carol* (2015).", null, false)]
    public void A_title_may_begin_with_the_mark_of_refusal(string body, int? film, bool isPinned)
    {
        var names = new KnownNames([new KnownFilm(1, "!Women Art Revolution", 2010, null, None), new KnownFilm(2, "Carol", 2015, null, None)], []);
        var found = MentionFinder.Find([Render(body)], names, MentionSubject.None);
        Assert.Equal(film is null ? [] : [(film, isPinned)], found.Select(mention => (mention.FilmId, mention.IsPinned)));
        Assert.Equal(isPinned, MentionLinks.NamesIn(Render(body), names.IsTitleWithMark).Count > 0);
    }

    [Theory]
    [InlineData("Robert Downey, Jr., clean for years, fills out a form.", "Robert Downey, Jr.")]
    [InlineData("Michael Mann, Jr., sells insurance.", "")]
    [InlineData("The climatologist Michael Mann is tired.", "")]
    [InlineData("Perhaps Kim Novak knew.", "Kim Novak")]
    [InlineData("Opposite Kim Novak he looks like a boy.", "Kim Novak")]
    [InlineData("*Heat*’s Val Kilmer reloads.", "Heat|Val Kilmer")]
    [InlineData("Belgium’s Bas Devos walks home.", "Bas Devos")]
    [InlineData("In *Heat*, as Val Kilmer once told me, nobody sleeps.", "Heat|Val Kilmer")]
    [InlineData("I met an actor named Michael Fassbender.", "Michael Fassbender")]
    [InlineData("Cher won for *Moonstruck*.", "Cher|Moonstruck")]
    [InlineData("Cher won for *Heat*.", "Heat")]
    [InlineData("〈기생충〉 it is.", "기생충")]
    [InlineData("« Amour » won the prize.", "Amour")]
    public void What_stands_beside_a_name_tells_whose_it_is(string body, string words) =>
        Assert.Equal(words, string.Join('|', Find(body).Select(mention => mention.Words)));

    // Two who share a name, with a film each.
    [Theory]
    [InlineData("Steve McQueen, the British artist and director, not the star of *Bullitt*, shot it.", null)]
    [InlineData("Steve McQueen, the artist, waits. *Bullitt* does not.", null)]
    [InlineData("The director Steve McQueen waits. *Bullitt* does not.", null)]
    [InlineData("The actor Steve McQueen saw *Hunger* in heaven.", null)]
    [InlineData("Steve McQueen waits between *Hunger* and *Bullitt*.", null)]
    [InlineData("Steve McQueen drives in *Bullitt*. *Hunger* has no cars.", 12)]
    [InlineData("Steve McQueen, the star of *Bullitt*, drives.", 12)]
    [InlineData("The actor Steve McQueen is the best thing in *Bullitt*.", 12)]
    [InlineData("Steve McQueen waits. *Bullitt* does not.", 12)]
    [InlineData("Steve McQueen waits.", null)]
    public void A_name_that_two_have_is_told_by_the_film_beside_it(string body, int? person)
    {
        var names = new KnownNames(
            [new KnownFilm(1, "Hunger", 2008, null, new HashSet<int> { 11 }), new KnownFilm(2, "Bullitt", 1968, null, new HashSet<int> { 12 })],
            [new KnownPerson(11, "Steve McQueen", null), new KnownPerson(12, "Steve McQueen", "1930")]);
        Assert.Equal(person, MentionFinder.Find([Render(body)], names, MentionSubject.None).SingleOrDefault(mention => mention.PersonId is not null)?.PersonId);
    }

    [Theory]
    [InlineData("### [[Carol (2015)]]\n\nText about *Carol* (2015).")]
    [InlineData("~~[[Carol (2015)]]~~ and *Carol* (2015).")]
    [InlineData("| [[Carol (2015)]] | x |\n|---|---|\n| *Carol* (2015) | y |")]
    public void What_is_linked_where_nobody_looks_for_names_is_linked_once(string body)
    {
        var html = Render(body);
        Assert.Empty(MentionLinks.NamesIn(html));
        Assert.False(Assert.Single(MentionFinder.Find([html], Alike, MentionSubject.None)).IsPinned);
    }

    [Theory]
    [InlineData("### About [[!Carol (2015)]]\n\nText about *Carol* (2015).")]
    [InlineData("~~[[!Carol (2015)]]~~ and *Carol* (2015).")]
    public void What_is_refused_is_refused_anywhere(string body) => Assert.Empty(MentionFinder.Find([Render(body)], Alike, MentionSubject.None));

    [Theory]
    [InlineData("[x](/films/carol-2016).")]
    [InlineData("[x](/reviews/carol-2015).")]
    [InlineData("[x](https://example.com/films/carol-2015).")]
    [InlineData("## [x](/films/carol-2015)")]
    public void A_link_to_anything_else_names_nothing(string body) => Assert.Empty(MentionFinder.Find([Render(body)], Alike, MentionSubject.None));

    [Theory]
    [InlineData("Pride and Prejudice", "Pride & Prejudice")]
    [InlineData("Pride & Prejudice (2005)", "Pride & Prejudice")]
    [InlineData("The Godfather Part 2", "The Godfather Part II")]
    [InlineData("Rocky 2 (1979)", "Rocky II")]
    [InlineData("Thelma and Louise", "Thelma & Louise")]
    public void A_linked_name_may_be_spelled_as_prose_may(string pinned, string title) =>
        Assert.Equal(Names.OfSamples.Films.Single(film => film.Title == title).Id, Index.Resolve(pinned).FilmId);

    [Fact]
    public void A_film_that_the_headings_list_is_linked_nowhere_else_by_any_name()
    {
        var listed = MentionSubject.None with { Listed = new HashSet<string> { "blitz|2024|stevemcqueen" } };
        Assert.Empty(MentionFinder.Find([Render("*Bombs over London* and *Blitz* (2024).")], Alike, listed));
    }

    [Fact]
    public void A_film_that_the_headings_list_is_linked_there()
    {
        var listed = MentionSubject.None with { Listed = new HashSet<string> { "casablanca|1942|" } };
        var found = MentionFinder.Find([Render("*Casablanca* and *Heat*.")], Index, listed);
        Assert.Equal("Heat (1995)", Names.OfSamples.NameOf(Assert.Single(found)));
    }

    [Theory]
    [InlineData("Fans of Dario Argento will hate *Suspiria*.", "Dario Argento")]
    [InlineData("Argento’s *Suspiria* is louder.", "Suspiria (1977)")]
    [InlineData("The 1977 *Suspiria* is louder.", "Suspiria (1977)")]
    [InlineData("*Suspiria* by Dario Argento is louder.", "Suspiria (1977), Dario Argento")]
    public void A_title_that_a_heading_names_means_that_film_unless_another_is_named_right_beside_it(string body, string named)
    {
        var listed = MentionSubject.None with { Listed = new HashSet<string> { "suspiria|2018|" } };
        Assert.Equal(named, string.Join(", ", MentionFinder.Find([Render(body)], Index, listed).Select(Names.OfSamples.NameOf)));
    }

    [Theory]
    [InlineData("First. Then *Casablanca*, they say! Last.", "Then Casablanca, they say!", 5)]
    [InlineData("One line\nand *Casablanca* on the next. Last.", "One line and Casablanca on the next.", 13)]
    [InlineData("Mr. Blaine is in *Casablanca*.", "Mr. Blaine is in Casablanca.", 17)]
    [InlineData("A note[^1] in *Casablanca*.\n\n[^1]: x", "A note in Casablanca.", 10)]
    public void The_sentence_is_quoted_in_one_line(string body, string sentence, int offset)
    {
        var found = Assert.Single(Find(body));
        Assert.Equal((sentence, offset, "Casablanca"), (found.Sentence, found.Offset, found.Words));
    }

    [Theory]
    [InlineData("So: *Shazam!* (2019) is kind. Last.", "So: Shazam! (2019) is kind.", "Shazam!")]
    [InlineData("Not *Shazam*! No.", "Not Shazam!", "Shazam")]
    [InlineData("*R.I.P.D.* (2013) borrows.", "R.I.P.D. (2013) borrows.", "R.I.P.D.")]
    [InlineData("As in *When Harry Met Sally...* they order. Twice.", "As in When Harry Met Sally… they order.", "When Harry Met Sally…")]
    [InlineData("It is *(Untitled)* again.", "It is (Untitled) again.", "(Untitled)")]
    [InlineData("With A.J. Buckley and Bas Devos in it. Good.", "With A.J. Buckley and Bas Devos in it.", "Bas Devos")]
    [InlineData("For Warner Bros. Pictures, he said, Bas Devos would not work. Good.", "For Warner Bros. Pictures, he said, Bas Devos would not work.", "Bas Devos")]
    [InlineData("He left Warner Bros. The film Bas Devos made stayed.", "The film Bas Devos made stayed.", "Bas Devos")]
    [InlineData("He left the U.S. The film Bas Devos made stayed.", "The film Bas Devos made stayed.", "Bas Devos")]
    [InlineData("In *mother!* Javier Bardem is a poet. Last.", "In mother! Javier Bardem is a poet.", "mother!")]
    [InlineData("In *mother!* The house burns. Last.", "In mother! The house burns.", "mother!")]
    [InlineData("Nobody of us liked *mother!* The house burns.", "Nobody of us liked mother!", "mother!")]
    [InlineData("In *Who’s Afraid of Virginia Woolf?* Somebody shouts. Last.", "In Who’s Afraid of Virginia Woolf? Somebody shouts.", "Who’s Afraid of Virginia Woolf?")]
    [InlineData("In “Who’s Afraid of Virginia Woolf?” Somebody waits. Last.", "In “Who’s Afraid of Virginia Woolf?” Somebody waits.", "Who’s Afraid of Virginia Woolf?")]
    [InlineData("First. *O Brother, Where Art Thou?* John Turturro sings. Last.", "O Brother, Where Art Thou? John Turturro sings.", "O Brother, Where Art Thou?")]
    [InlineData("We saw *Faster, Pussycat! Kill! Kill!* Twice it was.", "We saw Faster, Pussycat! Kill! Kill! Twice it was.", "Faster, Pussycat! Kill! Kill!")]
    [InlineData("In *Airplane!* Bas Devos flies. Last.", "In Airplane! Bas Devos flies.", "Bas Devos")]
    [InlineData("He cried *no!* Bas Devos ran.", "Bas Devos ran.", "Bas Devos")]
    [InlineData("*Never Again!* Bas Devos ran.", "Bas Devos ran.", "Bas Devos")]
    [InlineData("Who is afraid of it? Bas Devos is.", "Bas Devos is.", "Bas Devos")]
    public void Marks_that_belong_to_a_name_are_part_of_it_and_end_no_sentence(string body, string sentence, string words)
    {
        var found = Assert.Single(Find(body));
        Assert.Equal((sentence, words), (found.Sentence, found.Words));
    }

    [Fact]
    public void A_sentence_of_half_a_megabyte_of_quoted_titles_is_read()
    {
        var body = string.Concat(Enumerable.Repeat("“Past Lives”, ", 36_000));
        Assert.Single(MentionFinder.Find([SafeHtml.Trusted("<p>" + body + "</p>")], Index, MentionSubject.None));
    }

    [Theory]
    [InlineData(0, 600)]
    [InlineData(600, 0)]
    [InlineData(600, 600)]
    public void A_long_sentence_is_cut_around_the_name(int before, int after)
    {
        var found = Assert.Single(Find(string.Concat(Enumerable.Repeat("so ", before / 3)) + "in *Casablanca* " + string.Concat(Enumerable.Repeat("on ", after / 3)).TrimEnd()));
        Assert.InRange(found.Sentence.Length, 200, 400);
        Assert.Equal("Casablanca", found.Sentence.Substring(found.Offset, found.Words.Length));
        Assert.Equal(before > 0, found.Sentence.StartsWith('…'));
        Assert.Equal(after > 0, found.Sentence.EndsWith('…'));
    }

    [Fact]
    public void The_steps_grow_with_the_text_and_not_with_the_names()
    {
        var text = string.Concat(Enumerable.Repeat("In *Casablanca* a b a b a b the Here Comes Again of It All, said Bas Devos. ", 200));
        var many = new KnownNames(
            Names.OfSamples.Films.Concat(Enumerable.Range(1000, 20_000).Select(id => new KnownFilm(id, $"The {id:x} of Here Comes {id % 7}", 2000, null, new HashSet<int>()))),
            Names.OfSamples.People.Concat(Enumerable.Range(1000, 20_000).Select(id => new KnownPerson(id, $"Bas {id:x} Devos", null))));
        var once = Steps(text, many);
        var twice = Steps(text + text, many);
        Assert.InRange(twice, once * 19 / 10, once * 21 / 10);
        Assert.InRange(once, 1, 2 * Steps(text, Index));
    }

    // The worst an automaton can be given: each word may end a name, and begin the next.
    [Fact]
    public void Names_made_of_one_word_repeated_cost_a_step_each_at_most()
    {
        var names = new KnownNames([], Enumerable.Range(1, 20).Select(count => new KnownPerson(count, string.Join(' ', Enumerable.Repeat("Ba", count)), null)));
        var text = string.Join(' ', Enumerable.Repeat("Ba", 5_000));
        Assert.InRange(Steps(text, names), 5_000, 5_000 * 25);
        Assert.InRange(Steps(text + " " + text, names), Steps(text, names) * 19 / 10, Steps(text, names) * 21 / 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>")]
    [InlineData("<p>a &amp b &quot c &nothing; d <")]
    [InlineData("</p></em></a></details><p>Bas Devos")]
    [InlineData("<a href=\"mention:x")]
    [InlineData("<em><p>Bas Devos</p></em><p>*</p>")]
    public void What_the_sanitiser_never_printed_breaks_nothing(string html) =>
        Assert.NotNull(MentionFinder.Find([SafeHtml.Trusted(html)], Index, MentionSubject.None));

    [Fact]
    public void One_of_two_names_is_one_film_and_one_person()
    {
        var names = new KnownNames(
            [new KnownFilm(1, "Here", 2023, null, new HashSet<int> { 7 }), new KnownFilm(1, "Here", 2022, null, new HashSet<int> { 7 }), new KnownFilm(2, "Elsewhere", 1990, null, new HashSet<int>())],
            [new KnownPerson(7, "Bong Joon Ho", null), new KnownPerson(7, "Bong Joon-ho", null)]);
        foreach (var text in new[] { "<p>In <em>Here</em> Bong Joon-ho rests.</p>", "<p>In <em>Here</em> (2022) Bong Joon Ho rests.</p>" })
            Assert.Equal([(1, null), (null, 7)], MentionFinder.Find([SafeHtml.Trusted(text)], names, MentionSubject.None).Select(mention => (mention.FilmId, mention.PersonId)));
        Assert.Equal((1, null), names.Resolve("Here"));
        Assert.Equal((1, null), names.Resolve("Here (2022)"));
        Assert.Equal((null, 7), names.Resolve("Bong Joon-ho"));
    }

    [Fact]
    public void A_link_that_leads_nowhere_good_is_not_made() =>
        Assert.Equal("<p>Bas Devos</p>", MentionMarks.Link(Render("Bas Devos"), 0, Find("Bas Devos"), _ => "javascript:alert(1)").Value);

    [Fact]
    public void An_address_cannot_leave_its_attribute()
    {
        var html = MentionMarks.Link(Render("Bas Devos"), 0, Find("Bas Devos"), _ => "/x\"><script>").Value;
        Assert.Equal("/x\"><script>", AllowedDom.Of(html).QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(AllowedDom.Fault(html));
    }
}
