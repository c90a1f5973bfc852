using CinephileCorner.Data.Media;
using CinephileCorner.Data.Tests.Media;
using CinephileCorner.Data.Transfer;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Transfer;

/// <summary>A picture that an editor uploaded, as an article's own: it leaves with the article and comes back with it.</summary>
public class UploadedPosterTests
{
    [Fact]
    public async Task An_uploaded_poster_leaves_with_its_article_and_comes_back()
    {
        var folder = Directory.CreateTempSubdirectory("corner-").FullName;
        await using (var store = await TestDatabase.OpenAsync())
        {
            var taken = await store.Get<PictureUploads>().TakeAsync(new SentPicture(Pictures.Make("png", 60, 90), "moss.png"), "Moss", default);
            var file = taken.Item!.File;
            store.Write("reviews/here-2024.md", Texts.Review("Here", front: $"poster: /media/{file}\nposterAlt: Moss", body: $"![Moss again](/media/{file})"));
            await store.ImportAsync();
            Assert.Equal(file, await store.AskAsync(db => db.Articles.Select(article => article.Poster!.File).SingleAsync()));
            Assert.True((await store.Get<ContentExporter>().ExportAsync(folder)).IsAllDone);
        }
        await using var other = await TestDatabase.OpenAsync();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            other.Write(Path.GetRelativePath(folder, path), await File.ReadAllBytesAsync(path));
        var report = await other.ImportAsync();
        Assert.DoesNotContain(report.Problems, problem => problem.What.Contains("picture", StringComparison.Ordinal));
        var (poster, source) = await other.AskAsync(db => db.Articles.Select(article => ValueTuple.Create(article.Poster!.File, article.Text.Source)).SingleAsync());
        Assert.NotNull(poster);
        Assert.Contains("poster: /media/", System.Text.Encoding.UTF8.GetString(source), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
