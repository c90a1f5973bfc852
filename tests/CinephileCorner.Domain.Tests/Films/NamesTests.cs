using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Domain.Tests.Films;

public class NamesTests
{
    [Fact]
    public void Two_films_of_one_title_and_year_are_kept_apart_by_a_qualifier()
    {
        var devos = new FilmName("Here", 2024);
        var zemeckis = new FilmName("Here", 2024, "Robert Zemeckis");
        Assert.NotEqual(devos.Key, zemeckis.Key);
        Assert.Equal("here-2024", devos.Slug.Value);
        Assert.Equal("here-2024-robert-zemeckis", zemeckis.Slug.Value);
        Assert.Equal("Here (2024)", zemeckis.WithYear);
    }

    [Fact]
    public void Spellings_of_one_film_are_one() => Assert.Equal(new FilmName("Sátántangó", 1994).Key, new FilmName("SATANTANGO", 1994).Key);

    [Fact]
    public void Titles_of_signs_alone_are_told_apart() => Assert.NotEqual(new FilmName("…", 2000).Key, new FilmName("?", 2000).Key);

    [Theory]
    [InlineData("The Sea Inside", "seainside")]
    [InlineData("A Real Pain", "realpain")]
    [InlineData("Theatre", "theatre")]
    [InlineData("A", "a")]
    public void Films_are_ordered_without_their_article(string title, string key) => Assert.Equal(key, SortTitle.Of(title));

    [Theory]
    [InlineData("Bas Devos", "devos bas")]
    [InlineData("Cuba Gooding Jr.", "gooding cuba jr")]
    [InlineData("Madonna", "madonna")]
    public void People_are_ordered_by_surname(string name, string key) => Assert.Equal(key, SortName.Of(name));

    [Theory]
    [InlineData("director of photography", "Cinematography")]
    [InlineData("Composer", "Music")]
    [InlineData("executive producer", "Executive producer")]
    [InlineData(null, "Crew")]
    [InlineData(" ", "Crew")]
    public void A_job_is_named_by_the_fields_word_and_none_is_guessed(string? words, string job) => Assert.Equal(job, Job.Named(words).Name);

    [Theory]
    [InlineData("director, writer", "Director|Writer")]
    [InlineData("Writer-Director", "Writer|Director")]
    [InlineData("writer/director", "Writer|Director")]
    [InlineData("written and directed by", "Written and directed by")]
    [InlineData("director and screenplay", "Director|Writer")]
    [InlineData("screenplay & script", "Writer")]
    [InlineData("director, stunts", "Director, stunts")]
    [InlineData("sound, design", "Sound, design")]
    [InlineData("co-director", "Co-director")]
    [InlineData("director of photography", "Cinematography")]
    [InlineData(null, "Crew")]
    [InlineData(",", ",")]
    public void Jobs_in_one_breath_are_parted_where_each_is_known(string? words, string jobs) => Assert.Equal(jobs, string.Join('|', Job.AllNamed(words)));

    [Fact]
    public void Two_people_of_one_name_are_kept_apart_by_a_qualifier()
    {
        Assert.NotEqual(new PersonName("Tom Holland").Key, new PersonName("Tom Holland", "director").Key);
        Assert.Equal(new PersonName("Tom Holland").FoldedName, new PersonName("tom holland", "director").FoldedName);
    }
}
