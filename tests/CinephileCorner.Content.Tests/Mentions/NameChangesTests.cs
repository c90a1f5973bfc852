using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Tests.Mentions;

/// <summary>A text that is passed over would have been found to name the same.</summary>
public class NameChangesTests
{
    private const int Worlds = 250;
    private const int Texts = 25;

    private static readonly string[] Titles =
    [
        "Here", "Carol", "Ed Wood", "Blitz", "Moss and Rain", "The Host", "Gwoemul", "Paris, Texas", "Frances Ha", "Lincoln", "II", "Part II", "Moss Part II", "E.T. the Alien", "ET the Alien", "WALL·E", "Walle",
        "8½", "M", "[REC]", "Joon", "Lady Bird", "There Will Be Soup", "Wood", "New York Soup", "Soup & Bread", "It", "Vandekerckhove", "La Haine", "Über Moos",
    ];

    private static readonly string[] People =
    [
        "Carol", "Ed Wood", "Bong Joon Ho", "Bong Joon-ho", "Bong Junho", "F. W. Murnau", "FW Murnau", "Joel Coen", "Ethan Coen", "Frances Foo", "Lincoln Foo", "Blitz Paris", "Moss Hart", "Tom Holland", "Lady Gaga", "Grimm Vandekerckhove",
        "Élodie Haine", "New York", "Here Soup", "Wood",
    ];

    private static readonly string?[] Qualifiers = [null, null, null, "director", "person"];

    private static readonly string[] Between = ["rests", "in", "by", "the Coens’", "Murnau’s", "Foo", "Haine", "said", "and", "made", "(2023)", "(2024)", "1922’s", "Soup", "Paris", "starring", "the", "film", "Vandekerckhove", ".", ". Then", ",", ":", "’s"];

    [Fact]
    public void Whatever_becomes_of_names_only_texts_that_it_may_concern_name_something_else()
    {
        int passed = 0, other = 0;
        for (var world = 0; world < Worlds; world++)
        {
            var random = new Random(world);
            var (before, now) = Change(random, Begin(random));
            var changes = NameChanges.Between(before, now);
            for (var text = 0; text < Texts; text++)
            {
                var html = MarkdownRenderer.Render(Written(random), MarkdownContext.WithoutPictures).Html;
                var subject = Subject(random);
                var signs = new WordSigns();
                var (one, two) = (Found(html, before, subject, signs), Found(html, now, subject, null));
                var mayConcern = changes.MayConcern(signs);
                Assert.True(mayConcern || one == two, $"world {world}, text {text}: {html.Value}\n{one}\n{two}");
                passed += mayConcern ? 0 : 1;
                other += one == two ? 0 : 1;
            }
        }
        // Else it would show nothing.
        Assert.InRange(passed, Worlds * Texts / 4, Worlds * Texts);
        Assert.InRange(other, Worlds * Texts / 40, Worlds * Texts);
    }

    [Theory]
    [InlineData("Frances Ha", "Frances Foo", "In *Frances* we saw Frances Ha Greta wrote.", true)]
    [InlineData("Here", "Liyo Gong", "*Here* by Gong.", false)]
    [InlineData("Here", "Liyo Gong", "Nothing. [[Liyo Gong|She]] is.", true)]
    [InlineData("Here", "Liyo Gong", "Nothing. [[!Liyo Gong|She]] is.", true)]
    [InlineData("Here", "F. W. Murnau", "FW Murnau is.", true)]
    [InlineData("Here", "Élodie Part II", "part 2 of Elodie", true)]
    [InlineData("Here", "Élodie Part 2", "Part II of Elodie", true)]
    public void A_person_who_comes_concerns_texts_with_all_words_of_the_name_or_of_titles_that_begin_with_one(string film, string person, string text, bool concerns)
    {
        var films = new[] { new KnownFilm(1, film, 2023, null, new HashSet<int>()) };
        Assert.Equal(concerns, NameChanges.Between(new KnownNames(films, []), new KnownNames(films, [new KnownPerson(1, person, null)])).MayConcern(SignsOf(text)));
    }

    [Fact]
    public void A_person_who_is_called_otherwise_concerns_texts_with_the_titles_of_their_films()
    {
        var films = new[] { new KnownFilm(1, "Here", 2023, null, new HashSet<int> { 7 }), new KnownFilm(2, "Blitz", 2024, null, new HashSet<int>()) };
        var changes = NameChanges.Between(new KnownNames(films, [new KnownPerson(7, "Liyo Gong", null)]), new KnownNames(films, [new KnownPerson(7, "Liyo Kong", null)]));
        Assert.True(changes.MayConcern(SignsOf("*Here* by Kong.")));
        Assert.False(changes.MayConcern(SignsOf("*Blitz* by Kong.")));
    }

    [Fact]
    public void An_actor_who_turns_out_to_have_made_a_film_as_well_concerns_texts_with_its_title()
    {
        var (people, joker) = (new[] { new KnownPerson(7, "Todd Phillips", null), new KnownPerson(8, "Joaquin Phoenix", null) }, new KnownFilm(1, "Joker", 2019, null, new HashSet<int> { 7, 8 }, new HashSet<int> { 7 }));
        var changes = NameChanges.Between(new KnownNames([joker], people), new KnownNames([joker with { Makers = new HashSet<int> { 7, 8 } }], people));
        Assert.True(changes.MayConcern(SignsOf("Joaquin Phoenix’s Joker dances.")));
        Assert.False(changes.MayConcern(SignsOf("Joaquin Phoenix dances.")));
    }

    [Fact]
    public void A_name_that_links_alone_mean_from_now_on_concerns_texts_with_its_words()
    {
        var (film, person) = (new KnownFilm(1, "The Host", 2006, null, new HashSet<int>()), new KnownPerson(7, "Bong Joon Ho", null));
        var (formerFilm, formerPerson) = (film with { Title = "Gwoemul" }, person with { Name = "Bong Junho" });
        var ofFilm = NameChanges.Between(new KnownNames([film, formerFilm], [person]), new KnownNames([film], [person], [formerFilm]));
        Assert.True(ofFilm.MayConcern(SignsOf("*Gwoemul* (2006) it is.")));
        Assert.False(ofFilm.MayConcern(SignsOf("Bong Junho it is.")));
        var ofPerson = NameChanges.Between(new KnownNames([film], [person, formerPerson]), new KnownNames([film], [person], null, [formerPerson]));
        Assert.True(ofPerson.MayConcern(SignsOf("Bong Junho it is.")));
        Assert.False(ofPerson.MayConcern(SignsOf("*Gwoemul* (2006) it is.")));
    }

    private static WordSigns SignsOf(string text)
    {
        var signs = new WordSigns();
        MentionFinder.Find([MarkdownRenderer.Render(text, MarkdownContext.WithoutPictures).Html], KnownNames.Empty, MentionSubject.None, signs);
        return signs;
    }

    private static string Found(SafeHtml html, KnownNames names, MentionSubject subject, WordSigns? signs) =>
        string.Join('\n', MentionFinder.Find([html], names, subject, signs).Select(mention => $"{mention.Start} {mention.FilmId} {mention.PersonId} {mention.Words} {mention.IsPinned} {mention.IsHidden}"));

    private static (List<KnownFilm> Films, List<KnownPerson> People, List<KnownFilm> LeftFilms, List<KnownPerson> LeftPeople) Begin(Random random)
    {
        var people = Enumerable.Range(1, 9).Select(id => new KnownPerson(id, Any(random, People), Any(random, Qualifiers))).ToList();
        var films = Enumerable.Range(1, 12).Select(id => Film(random, id)).ToList();
        return (films, people, [.. Enumerable.Range(1, 2).Select(id => Film(random, id))], [new KnownPerson(1, Any(random, People), null)]);
    }

    private static (KnownNames Before, KnownNames Now) Change(Random random, (List<KnownFilm> Films, List<KnownPerson> People, List<KnownFilm> LeftFilms, List<KnownPerson> LeftPeople) world)
    {
        var before = new KnownNames([.. world.Films], [.. world.People], [.. world.LeftFilms], [.. world.LeftPeople]);
        var (films, people) = (world.Films, world.People);
        for (var step = random.Next(1, 3); step > 0; step--)
        {
            var (film, person) = (random.Next(films.Count), random.Next(people.Count));
            switch (random.Next(11))
            {
                case 0: films.Add(Film(random, 50 + step)); break;
                case 1: films.RemoveAt(film); break;
                case 2: people.Add(new KnownPerson(50 + step, Any(random, People), Any(random, Qualifiers))); break;
                case 3: people.RemoveAt(person); break;
                case 4: films[film] = films[film] with { Year = 2023 + random.Next(3) }; break;
                case 5: films[film] = films[film] with { Qualifier = Any(random, Qualifiers) }; break;
                case 6: films[film] = films[film] with { People = Credited(random) }; break;
                // Another name of one that is known.
                case 7: films.Add(Film(random, films[film].Id) with { People = films[film].People }); break;
                case 8: people.Add(people[person] with { Name = Any(random, People) }); break;
                case 9: world.LeftFilms.Add(films[film] with { Title = Any(random, Titles) }); break;
                default: (world.LeftPeople, people[person]) = ([people[person]], people[person] with { Name = Any(random, People) }); break;
            }
        }
        return (before, new KnownNames(films, people, world.LeftFilms, world.LeftPeople));
    }

    private static KnownFilm Film(Random random, int id) => new(id, Any(random, Titles), random.Next(9) == 0 ? null : 2023 + random.Next(2), Any(random, Qualifiers), Credited(random));

    private static HashSet<int> Credited(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, 10))];

    private static MentionSubject Subject(Random random)
    {
        var title = Any(random, Titles);
        return random.Next(3) == 0 ? MentionSubject.None with { Listed = new HashSet<string> { new FilmName(title, 2023).Key, new FilmName(Any(random, Titles), 2024).Key } }
            : new MentionSubject(random.Next(1, 13), title, Credited(random), MentionSubject.None.Listed);
    }

    private static string Written(Random random)
    {
        var text = new System.Text.StringBuilder();
        for (var count = random.Next(3, 9); count > 0; count--)
        {
            var name = Any(random, random.Next(3) == 0 ? People : Titles);
            text.Append(random.Next(12) switch
            {
                0 => $"[[{name}]]",
                1 => $"[[{name} (2023)|this one]]",
                2 => $"[[{name} [{Any(random, ["director", "person"])}]]]",
                3 => $"[[!{name}]]",
                4 or 5 or 6 => $"*{name}*",
                7 => $"*{name}* (2024)",
                8 => $"“{name}”",
                9 => $"\n\n::: spoiler\nIn *{name}* it ends.\n:::\n\n",
                _ => name,
            }).Append(' ').Append(Any(random, Between)).Append(' ');
        }
        return text.ToString();
    }

    private static T Any<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
