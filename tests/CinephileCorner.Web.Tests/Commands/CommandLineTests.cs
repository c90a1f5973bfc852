using System.Text.Json;
using CinephileCorner.Web.Commands;
using Microsoft.Data.Sqlite;

namespace CinephileCorner.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corner-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Content => Path.Combine(_folder, "content");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Import_prints_one_line_and_ends_with_0_when_all_was_done()
    {
        Write("news/a.md", "# A\n\nText.\n");
        Assert.Equal(0, await RunAsync("import", Content));
        Assert.Equal("1 read: 1 added, 0 changed, 0 unchanged, 0 refused\n", _output.ToString());
        Assert.Equal("", _error.ToString());
        Assert.Equal(0, await RunAsync("import", Content));
        Assert.EndsWith("1 read: 0 added, 0 changed, 1 unchanged, 0 refused\n", _output.ToString());
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_is_said_on_standard_error_with_its_place_and_the_end_is_1()
    {
        Write("news/a.md", "# A\n\nText.\n");
        Write("news/b.md", "---\ntitle: B\nstatus: perhaps\n---\n\nText.\n");
        Assert.Equal(1, await RunAsync("import", Content));
        Assert.Equal("2 read: 1 added, 0 changed, 0 unchanged, 1 refused\n", _output.ToString());
        Assert.Matches(@"/content/news/b\.md:3:\d+: error: [^\n]+; [^\n]+\n", _error.ToString());
    }

    [Fact]
    public async Task Check_works_without_a_store_and_makes_none()
    {
        Write("news/a.md", "# A\n\nText.\n");
        Assert.Equal(0, await RunAsync("check", Content));
        Assert.Equal("1 read: 1 added, 0 changed, 0 unchanged, 0 refused\n", _output.ToString());
        Assert.False(File.Exists(Path.Combine(_folder, "store.db")));
    }

    [Fact]
    public async Task Json_is_all_there_is_on_standard_output()
    {
        Write("reviews/a.md", "# A\n\nText without facts.\n");
        Write("news/b.md", "# B\n\nText. ![Moss](moss.png)\n");
        Assert.Equal(1, await RunAsync("import", Content, "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        var report = json.RootElement;
        Assert.Equal((2, 1, 0, 0, 1, 0), (Number("read"), Number("added"), Number("changed"), Number("unchanged"), Number("refused"), Number("conflicts")));
        var file = report.GetProperty("files")[0];
        Assert.Equal(("added", "/news/b"), (file.GetProperty("outcome").GetString(), file.GetProperty("address").GetString()));
        var warning = report.GetProperty("problems").EnumerateArray().First(problem => problem.GetProperty("severity").GetString() == "warning");
        Assert.EndsWith("b.md", warning.GetProperty("path").GetString());
        Assert.Equal((3, true), (warning.GetProperty("line").GetInt32(), warning.GetProperty("what").GetString()!.Contains("moss.png")));

        int Number(string name) => report.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Export_writes_what_was_imported()
    {
        Write("news/a.md", "\ufeff# A\r\n\r\nText.");
        await RunAsync("import", Content);
        var target = Path.Combine(_folder, "out");
        Assert.Equal(0, await RunAsync("export", target));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Content, "news/a.md")), await File.ReadAllBytesAsync(Path.Combine(target, "news/a.md")));
        await File.WriteAllTextAsync(Path.Combine(target, "news/a.md"), "mine");
        Assert.Equal(1, await RunAsync("export", target));
        Assert.Contains("news/a.md:1:1: error: ", _error.ToString());
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("check", "x", "--frobnicate")]
    [InlineData("export")]
    [InlineData("export", "one", "two")]
    [InlineData("serve", "now")]
    public async Task Wrong_words_end_with_2_and_the_usage_on_standard_error(params string[] words)
    {
        Assert.Equal(2, await RunAsync(words));
        Assert.Equal("", _output.ToString());
        Assert.Contains("usage: cinephile-corner", _error.ToString());
    }

    [Theory]
    [InlineData("--help", "import")]
    [InlineData("import --help", "--json")]
    [InlineData("serve --help", "Serve the site")]
    [InlineData("--version", "0.")]
    public async Task Help_and_version_are_on_standard_output(string words, string holds)
    {
        Assert.Equal(0, await RunAsync(words.Split(' ')));
        Assert.Contains(holds, _output.ToString());
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task A_path_that_is_not_there_ends_with_1()
    {
        Assert.Equal(1, await RunAsync("check", Path.Combine(_folder, "nothing")));
        Assert.Contains("nothing:1:1: error: There is no such file or folder", _error.ToString());
    }

    [Theory]
    [InlineData("--Site:TimeZone=Atlantis", "Site:TimeZone is “Atlantis”")]
    [InlineData("--Store:Provider=Oracle", "Store:Provider is “Oracle”")]
    public async Task A_wrong_setting_is_one_line(string setting, string says)
    {
        Assert.Equal(1, await RunAsync("import", _folder, setting));
        Assert.Contains(says, Assert.Single(_error.ToString().TrimEnd().Split('\n')));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("serve")]
    public async Task A_store_that_is_none_is_one_line(string verb)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "store.db"), new string('x', 5000));
        Assert.Equal(1, await RunAsync(verb == "serve" ? [verb] : [verb, _folder]));
        Assert.Contains("is not a database", Assert.Single(_error.ToString().TrimEnd().Split('\n')));
    }

    [Fact]
    public void A_setting_may_be_one_word_or_two_and_stand_anywhere()
    {
        var (verb, settings) = SettingWords.Part(["--Site:Title", "My Corner", "import", "--urls=http://*:80", "a.md", "--json", "--Media:Path=m"]);
        Assert.Equal(["import", "a.md", "--json"], verb);
        Assert.Equal(["--Site:Title", "My Corner", "--urls=http://*:80", "--Media:Path=m"], settings);
    }

    private Task<int> RunAsync(params string[] words) => CommandLine.RunAsync(
        [.. words, "--ConnectionStrings:Store=Data Source=" + Path.Combine(_folder, "store.db"), "--Media:Path=" + Path.Combine(_folder, "media"), "--Content:Path=" + Content],
        Program.ServeAsync,
        new Terminal(_output, _error));

    private void Write(string path, string text)
    {
        var full = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
