using System.Text;
using CinephileCorner.Content.Searching;

namespace CinephileCorner.Content.Tests.Searching;

public class NameIndexTests
{
    private static readonly string[] Names =
    [
        "Here", "Here and Now", "There Will Be Blood", "The Gleaners and I", "Alien", "Alien³", "Alien 3", "Amélie", "Schindler’s List", "Spider-Man: Into the Spider-Verse", "It", "Her", "Krzysztof Kieślowski",
        "Kelly Reichardt", "Bas Devos", "Tom Holland", "Tom Hollander", "Sønner av Norge", "Seven Samurai", "Romeo + Juliet", "Romeo and Juliet", "Tromeo and Juliet",
    ];

    private static readonly NameIndex Index = new([.. Names.Select(name => new IndexedName(name, name == "Seven Samurai" ? ["七人の侍", "Shichinin no samurai"] : [], 1))]);

    public static TheoryData<string> All() => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public void The_whole_name_is_first_however_it_is_written(string name)
    {
        foreach (var typed in new[] { name, name.ToUpperInvariant(), name.Normalize(NormalizationForm.FormD), name.Replace('’', '\''), "  " + name + " " })
        {
            var first = Index.Find(typed, isUnfinished: false, 3)[0];
            Assert.Equal(name, Names[first.Name]);
            Assert.True(first.Score > 1);
        }
    }

    [Theory]
    [InlineData("kelly richardt", "Kelly Reichardt")]
    [InlineData("kely reichart", "Kelly Reichardt")]
    [InlineData("Kieslowsky", "Krzysztof Kieślowski")]
    [InlineData("krzystof kieslowski", "Krzysztof Kieślowski")]
    [InlineData("devso", "Bas Devos")]
    [InlineData("gleaners", "The Gleaners and I")]
    [InlineData("the gleaners & i", "The Gleaners and I")]
    [InlineData("spiderman into the spiderverse", "Spider-Man: Into the Spider-Verse")]
    [InlineData("schindlers lst", "Schindler’s List")]
    [InlineData("amelei", "Amélie")]
    [InlineData("sonner norge", "Sønner av Norge")]
    [InlineData("blood will be there", "There Will Be Blood")]
    [InlineData("shichinin samurai", "Seven Samurai")]
    [InlineData("七人の侍", "Seven Samurai")]
    [InlineData("7 samurai", "Seven Samurai")]
    public void A_slip_or_a_part_finds_it(string typed, string name) => Assert.Contains(name, Index.Find(typed, isUnfinished: false, 3).Select(found => Names[found.Name]));

    [Theory]
    [InlineData("her", "Her")]
    [InlineData("here a", "Here and Now")]
    [InlineData("krz", "Krzysztof Kieślowski")]
    [InlineData("tom holland", "Tom Holland")]
    [InlineData("tom hollande", "Tom Hollander")]
    [InlineData("spider-man: in", "Spider-Man: Into the Spider-Verse")]
    public void What_is_not_yet_typed_out_goes_on(string typed, string name) => Assert.Equal(name, Names[Index.Find(typed, isUnfinished: true, 5)[0].Name]);

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("xqzw")]
    [InlineData("ex")]
    public void What_is_like_nothing_finds_nothing(string typed) => Assert.Empty(Index.Find(typed, isUnfinished: false, 5));

    [Theory]
    [InlineData("jhon", false, "John Ford|John Huston")]
    [InlineData("jhon frod", false, "John Ford")]
    [InlineData("joan", false, "Joan Ford")]
    [InlineData("joan", true, "John Ford|John Huston|Joan Ford")]
    [InlineData("reichardd", false, "Kelly Reichardt")]
    [InlineData("jhon xqzwv", true, "")]
    [InlineData("", true, "")]
    public void All_that_a_slip_may_have_meant_are_found(string typed, bool evenOfKnown, string expected)
    {
        string[] names = ["John Ford", "John Huston", "Joan Ford", "Kelly Reichardt", "Emma Richardt"];
        var index = new NameIndex([.. names.Select(name => new IndexedName(name, [], 1))]);
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), index.WithAllWordsNear(typed, evenOfKnown).Order().Select(found => names[found]));
    }

    [Fact]
    public void Of_two_that_match_alike_the_one_with_more_behind_it_is_first()
    {
        var index = new NameIndex([new("Anna Karina", [], 1), new("Anna Karenina", [], 1), new("Anna Magnani", [], 40)]);
        Assert.Equal(2, index.Find("anna", isUnfinished: false, 3)[0].Name);
    }

    [Fact]
    public void Letters_that_are_no_word_and_very_long_ones_harm_nothing()
    {
        Assert.Empty(Index.Find(new string('x', 100_000), isUnfinished: true, 3));
        Assert.NotNull(Index.Find("\ud800 \ufffe here", isUnfinished: true, 3));
        Assert.Empty(new NameIndex([]).Find("here", isUnfinished: true, 3));
    }

    [Theory]
    [InlineData("12 Angry Men", "twelve angry men")]
    [InlineData("Twelve Monkeys", "12 monkeys")]
    [InlineData("One Hundred and One Dalmatians", "101 dalmatians")]
    [InlineData("101 Dalmatians", "one hundred and one dalmatians")]
    [InlineData("101 Dalmatians", "one hundred one dalmatians")]
    [InlineData("1984", "Nineteen Eighty-Four")]
    [InlineData("Nineteen Eighty-Four", "1984")]
    [InlineData("1917", "nineteen seventeen")]
    [InlineData("2001: A Space Odyssey", "two thousand and one a space odyssey")]
    [InlineData("The Godfather Part III", "the godfather part 3")]
    [InlineData("The Godfather Part III", "The Godfather, Part Three")]
    [InlineData("Henry V", "Henry 5")]
    [InlineData("Harold & Maude", "harold and maude")]
    [InlineData("Harold and Maude", "Harold & Maude")]
    [InlineData("Romeo + Juliet", "Romeo & Juliet")]
    [InlineData("21 Grams", "twenty-one grams")]
    [InlineData("8½", "8 1/2")]
    [InlineData("$", "$")]
    [InlineData("…and justice for all", "And Justice for All")]
    [InlineData("Οδυσσεύς", "οδυσσευς")]
    [InlineData("Сталкер", "СТАЛКЕР")]
    [InlineData("Kış Uykusu", "kis uykusu")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("الرسالة", "الرِسالة")]
    public void The_whole_name_is_typed_in_other_ways(string name, string typed)
    {
        var index = new NameIndex([new IndexedName("Something Else", [], 9), new IndexedName(name, [], 1, 1994)]);
        var first = index.Find(typed, isUnfinished: false, 3)[0];
        Assert.Equal(1, first.Name);
        Assert.True(first.Score > 1);
        Assert.True(index.IsName(typed));
        Assert.True(index.IsName(typed + " 1994"));
        Assert.False(index.IsName(typed + " 1995"));
    }

    [Theory]
    [InlineData("V for Vendetta", "5 for Vendetta")]
    [InlineData("I, Tonya", "1 Tonya")]
    [InlineData("Here and Now", "Here Now")]
    public void What_is_no_number_is_none(string name, string typed) => Assert.False(new NameIndex([new IndexedName(name, [], 1)]).IsName(typed));

    [Theory]
    [InlineData("starwars", "Star Wars: A New Hope")]
    [InlineData("starwars hope", "Star Wars: A New Hope")]
    [InlineData("spider man homecoming", "Spiderman Homecoming")]
    [InlineData("spider man", "Spiderman Homecoming")]
    [InlineData("侍", "七人の侍")]
    [InlineData("七人", "七人の侍")]
    public void Words_run_together_and_words_taken_apart_are_found(string typed, string name)
    {
        string[] names = ["Star Wars: A New Hope", "Spiderman Homecoming", "Spider Baby", "Starman", "七人の侍"];
        var index = new NameIndex([.. names.Select(one => new IndexedName(one, [], 1))]);
        Assert.Equal(name, names[index.Find(typed, isUnfinished: false, 3)[0].Name]);
    }

    [Fact]
    public void Words_that_stand_in_names_as_they_were_typed_go_before_names_that_take_a_slip()
    {
        string[] names = ["Her", "Hero", "Here Come the Munsters", "Wish I Was Here"];
        var index = new NameIndex([.. names.Select(one => new IndexedName(one, [], 1))]);
        Assert.Equal(["Here Come the Munsters", "Wish I Was Here"], index.Find("here", isUnfinished: false, 2).Select(found => names[found.Name]).Order());
    }

    [Theory]
    [InlineData("seven", "Seven Pounds|7 Days|Furious 7")]
    [InlineData("7", "7 Days|Furious 7|Seven Pounds")]
    public void A_number_as_it_was_typed_goes_before_its_other_ways(string typed, string expected)
    {
        string[] names = ["7 Days", "Furious 7", "Seven Pounds"];
        var index = new NameIndex([.. names.Select(one => new IndexedName(one, [], 1))]);
        Assert.Equal(expected.Split('|'), index.Find(typed, isUnfinished: false, 5).Select(found => names[found.Name]));
    }

    [Theory]
    [InlineData("1958", "")]
    [InlineData("1968", "if....")]
    [InlineData("1917", "1917")]
    [InlineData("seven", "")]
    [InlineData("hree", "")]
    [InlineData("300", "300")]
    [InlineData("8½", "")]
    [InlineData("film twenty seven", "Paging Film 27")]
    [InlineData("fahrenheit 541", "Fahrenheit 451")]
    public void A_number_is_no_slip_of_another(string typed, string expected)
    {
        (string Name, int Year)[] names = [("if....", 1968), ("π", 1998), ("1917", 2019), ("$", 1971), ("300", 2006), ("(500) Days of Summer", 2009), ("12 Angry Men", 1957), ("Paging Film 27", 2001), ("Steven", 2002), ("Fahrenheit 451", 1966)];
        var index = new NameIndex([.. names.Select(one => new IndexedName(one.Name, [], 1, one.Year))]);
        Assert.Equal(expected, string.Join('|', index.Find(typed, isUnfinished: false, 5).Select(found => names[found.Name].Name)));
    }

    [Theory]
    [InlineData("19", "1917")]
    [InlineData("1", "1917")]
    [InlineData("xm", "X-Men")]
    [InlineData("mas", "M*A*S*H")]
    [InlineData("ghosttr", "Ghost Tropic")]
    [InlineData("dwg", "D. W. Griffith")]
    [InlineData("etth", "E.T. the Extra-Terrestrial")]
    [InlineData("avven", "L’Avventura")]
    public void A_beginning_is_one_however_it_is_parted(string typed, string expected)
    {
        string[] names = ["$", "1917", "X-Men", "M*A*S*H", "Ghost Tropic", "D. W. Griffith", "E.T. the Extra-Terrestrial", "L’Avventura"];
        var index = new NameIndex([.. names.Select(name => new IndexedName(name, [], 1, name == "$" ? 1971 : null))]);
        Assert.Equal(expected, names[index.Find(typed, isUnfinished: true, 5)[0].Name]);
    }

    [Theory]
    [InlineData("Robert Downey Jr.", "robert downey junior")]
    [InlineData("Dr. Strangelove", "doctor strangelove")]
    [InlineData("Doctor Zhivago", "dr zhivago")]
    public void A_title_of_a_person_is_written_out_or_not(string name, string typed) => Assert.True(new NameIndex([new IndexedName(name, [], 1)]).IsName(typed));

    [Fact]
    public void A_short_beginning_is_no_slip_of_another_word()
    {
        string[] names = ["Untold", "Here", "Her"];
        var index = new NameIndex([new IndexedName("Untold", ["Der Atem"], 9), new IndexedName("Here", [], 1), new IndexedName("Her", [], 1)]);
        Assert.Equal(["Her", "Here"], index.Find("her", isUnfinished: true, 5).Select(found => names[found.Name]));
        Assert.Equal("Her", names[index.Find("hre", isUnfinished: false, 5)[0].Name]);
    }

    [Fact]
    public void An_okina_is_no_letter()
    {
        string[] names = ["Hawaii Calling", "Hawaiʻi"];
        var index = new NameIndex([.. names.Select(one => new IndexedName(one, [], 1))]);
        Assert.Equal("Hawaiʻi", names[index.Find("hawaii", isUnfinished: false, 5)[0].Name]);
        Assert.True(index.IsName("hawaii"));
    }

    [Fact]
    public void All_names_with_the_words_are_given_however_many()
    {
        var index = new NameIndex([.. Enumerable.Range(0, 700).Select(number => new IndexedName($"John Number{number}x", [], 1)), new IndexedName("Jon Other", [], 1)]);
        Assert.Equal(700, index.WithAllWords("john").Count);
        Assert.Equal([3], index.WithAllWords("JOHN number3x"));
        Assert.Empty(index.WithAllWords("john nobody"));
        Assert.Empty(index.WithAllWords("!"));
    }
}
