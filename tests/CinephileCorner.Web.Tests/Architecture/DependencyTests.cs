using System.Reflection;
using System.Xml.Linq;

namespace CinephileCorner.Web.Tests.Architecture;

public class DependencyTests
{
    private static readonly string[] Line = ["Web", "Data", "Content", "Domain"];

    [Theory]
    [InlineData("Web", "Data")]
    [InlineData("Data", "Content")]
    [InlineData("Content", "Domain")]
    [InlineData("Domain", null)]
    public void A_project_refers_to_the_next_in_the_line_and_to_no_other(string project, string? next)
    {
        var file = XDocument.Load(Path.Combine(Checkout.Root, "src", $"CinephileCorner.{project}", $"CinephileCorner.{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).ToList();
        Assert.Equal(next is null ? [] : new List<string> { "CinephileCorner." + next }, references);
    }

    [Fact]
    public void The_domain_knows_no_package()
    {
        var file = XDocument.Load(Path.Combine(Checkout.Root, "src", "CinephileCorner.Domain", "CinephileCorner.Domain.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));
    }

    [Fact]
    public void No_assembly_looks_left()
    {
        for (var i = 0; i < Line.Length; i++)
        {
            var left = Line[..i].Select(name => "CinephileCorner." + name).ToHashSet();
            var references = Assembly.Load("CinephileCorner." + Line[i]).GetReferencedAssemblies().Select(name => name.Name!);
            Assert.DoesNotContain(references, left.Contains);
        }
    }

    [Theory]
    [InlineData("Domain", "EntityFrameworkCore", "AspNetCore", "Markdig", "YamlDotNet")]
    [InlineData("Content", "EntityFrameworkCore", "AspNetCore")]
    [InlineData("Data", "AspNetCore.Http", "AspNetCore.Mvc", "AspNetCore.Routing", "AspNetCore.Authentication")]
    public void A_project_keeps_to_its_own_business(string project, params string[] strangers)
    {
        var references = Assembly.Load("CinephileCorner." + project).GetReferencedAssemblies().Select(name => name.Name!).ToList();
        foreach (var stranger in strangers)
            Assert.DoesNotContain(references, name => name.Contains(stranger, StringComparison.Ordinal));
    }

    [Fact]
    public void No_folder_of_the_site_uses_its_neighbour()
    {
        var site = Path.Combine(Checkout.Root, "src", "CinephileCorner.Web", "Site");
        var rooms = Directory.GetDirectories(site).Select(Path.GetFileName).Where(name => name is not ("Shared" or "Errors")).ToList();
        foreach (var room in rooms)
        {
            foreach (var file in Checkout.Files(Path.Combine("src/CinephileCorner.Web/Site", room!), "*.cs*"))
            {
                var text = File.ReadAllText(file);
                foreach (var neighbour in rooms.Where(other => other != room))
                    Assert.False(text.Contains($"using CinephileCorner.Web.Site.{neighbour};", StringComparison.Ordinal), $"{file} uses {neighbour}; move what they share to Site/Shared.");
            }
        }
    }
}
