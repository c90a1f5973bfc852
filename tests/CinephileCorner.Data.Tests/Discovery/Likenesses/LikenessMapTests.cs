using CinephileCorner.Data.Discovery.Likenesses;

namespace CinephileCorner.Data.Tests.Discovery.Likenesses;

public sealed class LikenessMapTests
{
    private readonly TestFilms _films = new();

    [Fact]
    public void A_film_that_shares_nothing_is_like_none()
    {
        _films.Add("Here", 2024, ["Bas Devos, Director"], ["Drama"]).Add("Airplane", 1980, ["Jim Abrahams, Director"], ["Comedy"]).AddOthers(20);
        Assert.Empty(_films.Like("Here"));
        Assert.Empty(_films.Map().Like(filmId: 999, atMost: 6));
    }

    [Fact]
    public void A_director_with_one_other_film_beats_any_genre()
    {
        string[] rare = ["Western", "Musical", "Silent", "War", "Noir"];
        _films.Add("Here", 2024, ["Bas Devos, Director"], rare)
            .Add("Same genres", 2024, ["Somebody, Director"], rare)
            .Add("Same director", 1950, ["Bas Devos, Director"], ["Drama"])
            .AddOthers(5000);
        Assert.Equal(["Same director", "Same genres"], _films.Like("Here"));
    }

    [Fact]
    public void Who_works_on_many_films_weighs_less_than_who_works_on_two()
    {
        _films.Add("Here", people: ["Busy, Casting", "Picky, Casting"]).Add("By Busy", people: ["Busy, Casting"]).Add("By Picky", people: ["Picky, Casting"]);
        for (var number = 0; number < 300; number++)
            _films.Add($"Another {number}", people: ["Busy, Casting"]);
        Assert.Equal("By Picky", _films.Like("Here")[0]);
        Assert.True(_films.Between("Here", "By Busy").Weight < _films.Between("Here", "By Picky").Weight);
    }

    [Theory]
    [InlineData("Director", "Writer")]
    [InlineData("Writer", "Cinematography")]
    [InlineData("Cinematography", "Editing")]
    [InlineData("Editing", "Costume design")]
    [InlineData("Costume design", "Producer")]
    [InlineData("Producer", "Casting")]
    public void Jobs_weigh_by_how_much_of_a_film_they_make(string more, string less)
    {
        _films.Add("Here", people: [$"A, {more}", $"B, {less}"]).Add("Less", people: [$"B, {less}"]).Add("More", people: [$"A, {more}"]).AddOthers(50);
        Assert.Equal(["More", "Less"], _films.Like("Here"));
    }

    [Fact]
    public void A_lead_weighs_more_than_a_name_far_down_the_cast()
    {
        string[] others = ["B", "C", "D", "E", "F", "G", "H", "I"];
        _films.Add("Here", people: ["Lead", .. others, "Extra"]).Add("Of the extra", people: ["Extra"]).Add("Of the lead", people: ["Lead"]).AddOthers(50);
        Assert.Equal(["Of the lead", "Of the extra"], _films.Like("Here"));
    }

    [Fact]
    public void The_same_job_on_both_weighs_more_than_two_different_ones()
    {
        _films.Add("Here", people: ["A, Editing", "B, Editing"]).Add("Different", people: ["A, Director"]).Add("Same", people: ["B, Editing"]).AddOthers(50);
        Assert.Equal(["Same", "Different"], _films.Like("Here"));
        Assert.Null(Assert.IsType<SharedPeople>(Assert.Single(_films.Between("Here", "Different").Reasons)).Job);
    }

    [Fact]
    public void Of_those_who_did_different_things_the_first_is_who_did_most_from_both_sides()
    {
        _films.Add("Here", people: ["Extra", "Auteur, Director"]).Add("There", people: ["Auteur", "Extra, Driver"]).AddOthers(50);
        var here = Assert.IsType<SharedPeople>(Assert.Single(_films.Between("Here", "There").Reasons)).PersonIds;
        Assert.Equal([2, 1], here);
        Assert.Equal(here, Assert.IsType<SharedPeople>(Assert.Single(_films.Between("There", "Here").Reasons)).PersonIds);
    }

    [Fact]
    public void A_genre_that_two_films_in_three_have_is_no_reason()
    {
        for (var number = 0; number < 200; number++)
            _films.Add($"Drama {number}", genres: ["Drama"]);
        _films.AddOthers(100);
        Assert.Empty(_films.Like("Drama 0"));
    }

    [Fact]
    public void A_rare_genre_weighs_more_than_a_common_one()
    {
        _films.Add("Here", genres: ["Western", "Drama"]).Add("A western", genres: ["Western", "Comedy"]).Add("A drama", genres: ["Drama", "Comedy"]);
        for (var number = 0; number < 60; number++)
            _films.Add($"Drama {number}", genres: ["Drama", "Family"]);
        _films.AddOthers(60);
        Assert.Equal(["A western"], _films.Like("Here"));
        Assert.Equal("Western", Assert.IsType<SharedGenres>(Assert.Single(_films.Between("Here", "A western").Reasons)).Names[0]);
    }

    [Fact]
    public void The_era_only_sharpens()
    {
        _films.Add("Here", 1985, genres: ["Western"]).Add("Long before", 1950, genres: ["Western"]).Add("Of its time", 1987, genres: ["Western"]).Add("Same year", 1985, genres: ["Horror"]).AddOthers(60);
        Assert.Equal(["Of its time", "Long before"], _films.Like("Here"));
    }

    [Fact]
    public void A_film_without_a_year_is_of_no_era()
    {
        _films.Add("Here", null, genres: ["Western"]).Add("Dated", 1950, genres: ["Western"]).Add("Undated", null, genres: ["Western"]).AddOthers(60);
        Assert.Equal(2, _films.Like("Here").Count);
    }

    [Fact]
    public void Of_equals_the_better_film_comes_first()
    {
        _films.Add("Here", people: ["A, Director"]).Add("Good", people: ["A, Director"], halfPoints: 12).Add("Better", people: ["A, Director"], halfPoints: 18).Add("Unscored", people: ["A, Director"], halfPoints: -1).AddOthers(20);
        Assert.Equal(["Better", "Good", "Unscored"], _films.Like("Here"));
    }

    [Fact]
    public void A_naming_counts_in_both_directions_and_a_comparison_counts_more()
    {
        _films.Add("Here", compares: ["Compared"], names: ["Named"]).Add("Names it", names: ["Here"]).Add("Named").Add("Compared").AddOthers(20);
        Assert.Equal(["Compared", "Named", "Names it"], _films.Like("Here"));
        Assert.Equal(["Here"], _films.Like("Compared"));
        Assert.False(Assert.IsType<Naming>(Assert.Single(_films.Between("Compared", "Here").Reasons)).IsHere);
    }

    [Fact]
    public void A_review_that_names_everything_compares_with_nothing()
    {
        var all = Enumerable.Range(0, 60).Select(number => $"Other {number}").ToArray();
        _films.Add("Here", names: ["Chosen"]).Add("Chosen").Add("List", names: all).AddOthers(60);
        Assert.True(_films.Between("List", "Other 1").Weight < _films.Between("Here", "Chosen").Weight / 3);
    }

    [Fact]
    public void A_naming_of_a_film_that_is_not_here_is_passed_over()
    {
        _films.Add("Here", names: ["Gone"]).AddOthers(5);
        Assert.Empty(_films.Like("Here"));
    }

    [Fact]
    public void Two_reviews_about_the_same_rare_subject_come_together()
    {
        _films.Add("Here", text: "A bryologist kneels in the moss. He carries a soup to the bryologist, and the moss is wet.")
            .Add("Lichen", text: "The moss is older than the village, and a bryologist who studies the moss grows old with it.")
            .Add("Elsewhere", text: "A submarine leaves the harbour, and in the submarine there is a cook.")
            .AddOthers(20);
        Assert.Equal(["Lichen"], _films.Like("Here"));
        Assert.Equal(["moss", "bryologist"], Assert.IsType<SharedSubjects>(Assert.Single(_films.Between("Here", "Lichen").Reasons)).Words);
    }

    [Fact]
    public void Two_reviews_that_share_only_small_words_do_not()
    {
        _films.Add("Here", text: "In the film there is a man who walks with the camera, and it is not very much of a story.")
            .Add("There", text: "It is a story of the man in the scene, and there is not very much camera with the film.")
            .AddOthers(20);
        Assert.Empty(_films.Like("Here"));
    }

    [Fact]
    public void Two_reviews_that_share_only_names_do_not()
    {
        _films.Add("Here", text: "With Grimm Vandekerckhove and the Vandekerckhove of Brussels.").Add("There", text: "By Grimm Vandekerckhove, in Brussels.").AddOthers(20);
        Assert.Empty(_films.Like("Here"));
    }

    [Fact]
    public void One_word_is_no_subject()
    {
        _films.Add("Here", text: "The moss. A moss. Of moss.").Add("There", text: "The moss. A moss. Of moss.").AddOthers(20);
        Assert.Empty(_films.Like("Here"));
    }

    [Fact]
    public void A_word_that_one_film_in_four_uses_is_not_rare()
    {
        for (var number = 0; number < 20; number++)
            _films.Add($"Moss {number}", text: "The moss and the lichen. Of moss and of lichen.");
        _films.AddOthers(20);
        Assert.Empty(_films.Like("Moss 0"));
    }

    [Fact]
    public void A_word_that_is_mostly_no_thing_is_no_subject()
    {
        _films.Add("Here", text: "The wander. A wander. They wander home; we wander on; you wander off.")
            .Add("There", text: "The wander. We wander off; they wander far; you wander home. The stray. We stray far; you stray, they stray home.")
            .Add("Again", text: "The stray. We stray far; you stray, they stray home.").AddOthers(20);
        Assert.Empty(_films.Like("Here"));
    }

    [Fact]
    public void The_fifth_film_of_one_director_gives_way_to_something_nearly_as_good()
    {
        _films.Add("Here", people: ["A, Director", "B, Music"], names: ["Slight"]).Add("Slight");
        foreach (var number in Enumerable.Range(1, 6))
            _films.Add($"A {number}", people: ["A, Director"], halfPoints: 20 - number);
        _films.Add("By B", people: ["B, Music"]).AddOthers(20);
        Assert.Equal(["A 1", "A 2", "A 3", "A 4", "By B", "Slight", "A 5", "A 6"], _films.Like("Here", 8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_in_which_films_come_and_their_numbers_make_no_difference(int seed)
    {
        var random = new Random(seed);
        string[] words = ["moss", "soup", "submarine", "bryologist", "lighthouse", "ferry", "orchard", "anvil"];
        var recipes = Enumerable.Range(0, 120).Select(number => (
            Name: $"Film {number}",
            Year: random.Next(1950, 2024),
            People: Enumerable.Range(0, 4).Select(_ => $"P{random.Next(60)}" + (random.Next(2) == 0 ? ", Director" : "")).Distinct().ToArray(),
            Genres: Enumerable.Range(0, 2).Select(_ => $"G{random.Next(8)}").Distinct().ToArray(),
            Text: string.Join(". ", Enumerable.Range(0, 4).Select(_ => "The " + words[random.Next(words.Length)])),
            Names: new[] { $"Film {random.Next(120)}" }.Where(name => name != $"Film {number}").ToArray())).ToList();
        List<string> Answers(IEnumerable<int> order)
        {
            var films = new TestFilms();
            foreach (var (name, year, people, genres, text, names) in order.Select(number => recipes[number]))
                films.Add(name, year, people, genres, text, names);
            return recipes.ConvertAll(recipe => string.Join(", ", films.Like(recipe.Name)));
        }
        var shuffled = Enumerable.Range(0, recipes.Count).ToArray();
        random.Shuffle(shuffled);
        var expected = Answers(Enumerable.Range(0, recipes.Count));
        Assert.Contains(expected, answer => answer.Length > 0);
        Assert.Equal(expected, Answers(shuffled));
    }

    [Fact]
    public void Never_itself_and_no_film_twice()
    {
        _films.Add("Here", people: ["A, Director", "A, Writer", "B"], genres: ["Western"], names: ["There"]).Add("There", people: ["A, Director", "A, Writer", "B"], genres: ["Western"], names: ["Here"]).AddOthers(20);
        Assert.Equal(["There"], _films.Like("Here"));
    }
}
