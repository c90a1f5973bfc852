using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CinephileCorner.Web.Tests;

/// <summary>The program as operators run it: a process of its own, which can be killed, on a store of its own.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corner-").FullName;
    private Process? _process;

    public RunningProgram()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = new UriBuilder("http", "localhost", ((IPEndPoint)probe.LocalEndpoint).Port).Uri;
    }

    public Uri Address { get; }

    public async Task AddUserAsync(string email, string password)
    {
        using var adding = Start("user", "add", email, "--role", "Administrator");
        await adding.StandardInput.WriteLineAsync(password);
        adding.StandardInput.Close();
        await adding.WaitForExitAsync();
        Assert.Equal(0, adding.ExitCode);
    }

    /// <summary>Starts it, and returns when it answers.</summary>
    public async Task StartAsync()
    {
        _process = Start("--urls", Address.GetLeftPart(UriPartial.Authority));
        using var visitor = new HttpClient();
        while (true)
        {
            Assert.False(_process.HasExited, "The program ended by itself.");
            try
            {
                using var answer = await visitor.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>As a power cut would: no farewell.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Store"] = "Data Source=" + Path.Combine(_folder, "store.db");
        start.Environment["Media__Path"] = Path.Combine(_folder, "media");
        start.Environment["Content__ImportAtStart"] = "false";
        start.Environment["Site__Url"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Security__RequireSecondFactor"] = "false";
        var process = Process.Start(start)!; // a program that is there gives a process
        // A pipe that nobody reads would stop it.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
