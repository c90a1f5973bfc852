using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Tests.Transfer;

public sealed class ContentFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_content_folder_gives_the_articles_in_its_three_folders_and_leaves_the_rest_alone()
    {
        foreach (var path in new[] { "reviews/a.md", "reviews/2024/b.md", "rankings/c.md", "news/D.MD", "news/README.md", "news/.hidden.md", "news/.git/x.md", "news/picture.png", "README.md", "media/notes.md" })
            Put(path);

        var found = ContentFinder.Find([_folder]);

        Assert.Equal(["news/D.MD", "rankings/c.md", "reviews/2024/b.md", "reviews/a.md"], found.Files.Select(file => file.SourcePath));
        Assert.Equal([ArticleKind.News, ArticleKind.Ranking, ArticleKind.Review, ArticleKind.Review], found.Files.Select(file => file.FolderKind!.Value));
        Assert.Empty(found.Problems);
    }

    [Fact]
    public void A_file_beside_the_folders_is_left_alone_and_told_of()
    {
        Put("reviews/a.md");
        Put("stray.md");
        Assert.Contains("left alone", Assert.Single(ContentFinder.Find([_folder]).Problems).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reviews/2024/b.md", "reviews/2024/b.md", ArticleKind.Review)]
    [InlineData("rankings", "rankings/c.md", ArticleKind.Ranking)]
    [InlineData("reviews/2024", "reviews/2024/b.md", ArticleKind.Review)]
    [InlineData("loose", "d.md", null)]
    [InlineData("loose/d.md", "d.md", null)]
    public void A_file_or_a_folder_by_itself_is_found_with_its_kind(string path, string source, ArticleKind? kind)
    {
        Put("reviews/2024/b.md");
        Put("rankings/c.md");
        Put("loose/d.md");
        var file = Assert.Single(ContentFinder.Find([Path.Combine(_folder, path)]).Files);
        Assert.Equal((source, kind), (file.SourcePath, file.FolderKind));
    }

    [Fact]
    public void Paths_are_shown_as_the_caller_named_them()
    {
        Put("reviews/a.md");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _folder);
        Assert.Equal(Path.Combine(relative, "reviews", "a.md"), Assert.Single(ContentFinder.Find([relative]).Files).ShownPath);
    }

    [Fact]
    public void A_link_that_leads_out_is_not_followed_and_one_that_stays_within_is()
    {
        Put("reviews/a.md");
        Put("news/..data/real.md");
        var outside = Directory.CreateTempSubdirectory("corner-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.md"), "# Secret\n\nText.");
        File.CreateSymbolicLink(Path.Combine(_folder, "reviews/secret.md"), Path.Combine(outside, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "reviews/outside"), outside);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "reviews/loop"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "news/.now"), "..data");
        File.CreateSymbolicLink(Path.Combine(_folder, "news/b.md"), ".now/real.md");
        File.CreateSymbolicLink(Path.Combine(_folder, "reviews/through.md"), "outside/secret.md");

        var found = ContentFinder.Find([_folder]);

        Assert.Equal(["news/b.md", "reviews/a.md"], found.Files.Select(file => file.SourcePath));
        Assert.Equal(4, found.Problems.Count);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void What_is_not_there_is_an_error()
    {
        Put("picture.png");
        Assert.All(ContentFinder.Find([Path.Combine(_folder, "nothing"), Path.Combine(_folder, "picture.png")]).Problems, problem => Assert.Equal(Severity.Error, problem.Severity));
    }

    private void Put(string path)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "# Text\n\nText.");
    }
}
