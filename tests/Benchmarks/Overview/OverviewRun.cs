using System.Diagnostics;
using Mostrador.Benchmarks.Http;
using Mostrador.Benchmarks.Scenes;
using Mostrador.Benchmarks.Servers;

namespace Mostrador.Benchmarks.Overview;

/// <summary>
/// The most used requests of all modules: at three sizes of one store, and at the middle one with one, some and many connections, beside
/// references of the same minutes.
/// </summary>
/// <param name="folder">For all that is stored.</param>
/// <param name="modules">Of which modules; null = of all.</param>
/// <param name="say">Tells what happens.</param>
internal sealed class OverviewRun(string folder, IReadOnlyCollection<string>? modules, Action<string> say)
{
    /// <summary>Name of the data folder.</summary>
    public const string Store = "overview";

    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];
    private static readonly int[] Connections = [1, Load.Clients, 128];
    private static readonly TimeSpan Heat = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1.2);

    private readonly GrowingStore _store = new(Path.Combine(folder, Store));
    private readonly Dictionary<(string Module, string What), List<Measured>> _scale = [];
    private readonly List<RequestFigures> _requests = [];
    private readonly List<double> _filling = [];
    private readonly List<double> _peaks = [];

    public async Task<OverviewFigures> Run()
    {
        say("furnishing five shops");
        await _store.Furnish();
        foreach (var size in Sizes)
            await At(size);
        return new(
            _requests, [.. _scale.Select(request => new ScaleFigures(request.Key.Module, request.Key.What, request.Value))], Sizes, _filling, _peaks);
    }

    private async Task At(int size)
    {
        say($"filling up to {size:N0} documents");
        var start = Stopwatch.GetTimestamp();
        await _store.GrowTo(size);
        using var host = ServerProcess.LocalHost(_store.Folder);
        _filling.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        using var http = new HttpClient { BaseAddress = host.Address };
        var asked = new List<(IScene Scene, Asked Asked)>();
        foreach (var scene in _store.Scenes.Where(scene => modules?.Contains(scene.Name) != false))
            asked.AddRange((await scene.Open(http)).Select(request => (scene, request)));
        foreach (var (scene, request) in asked)
        {
            say($"{scene.Name}: heating {request.What}");
            Load.Run(host, TimeSpan.Zero, Heat, request.Script);
        }

        if (size == Sizes[1])
            WithReferences(host, asked);
        else
            foreach (var (scene, request) in asked)
                Note(scene, request, Measure(host, request, Load.Clients));
        _peaks.Add(host.PeakMegabytes);
    }

    private void WithReferences(ServerProcess host, List<(IScene Scene, Asked Asked)> asked)
    {
        var bodies = Directory.CreateDirectory(Path.Combine(folder, "answers"));
        for (var i = 0; i < asked.Count; i++)
        {
            if (!asked[i].Asked.IsWrite)
                File.WriteAllBytes(Path.Combine(bodies.FullName, $"answer{i}"), AnswerTo(host, asked[i].Asked));
        }

        using var bare = ServerProcess.Bare(bodies.FullName);
        using var raw = new RawCommits(Path.Combine(_store.Folder, "documents.db"), folder);
        var stored = asked.Select(request => request.Asked.IsWrite ? raw.Record(host, request.Asked) : []).ToList();
        for (var i = 0; i < asked.Count; i++)
        {
            foreach (var connections in Connections)
            {
                Compare(host, asked[i].Scene, asked[i].Asked, connections,
                    () => asked[i].Asked.IsWrite ? raw.Run(stored[i], WarmUp, Time) : OfBare(bare, i, connections));
            }
        }
    }

    private void Compare(ServerProcess host, IScene scene, Asked request, int connections, Func<double> reference)
    {
        say($"{scene.Name}: {request.What}, {connections} connections");
        host.ForgetPeak();
        var here = Measure(host, request, connections);
        _requests.Add(new(scene.Name, request.What, request.IsWrite, connections, here, host.PeakMegabytes, reference()));
        if (connections == Load.Clients)
            Note(scene, request, here);
    }

    private void Note(IScene scene, Asked request, Measured measured)
    {
        if (!_scale.TryGetValue((scene.Name, request.What), out var bySize))
            _scale[(scene.Name, request.What)] = bySize = [];
        bySize.Add(measured);
    }

    private static Measured Measure(ServerProcess host, Asked request, int connections) => Load.Run(host, WarmUp, Time, request.Script, connections);

    private static double OfBare(ServerProcess bare, int number, int connections) =>
        Load.Run(bare, WarmUp, Time, _ => new SameRequest(Request.Get($"/answer{number}/1/", ""), 200), connections).PerSecond;

    private static byte[] AnswerTo(ServerProcess host, Asked request)
    {
        using var wire = new Wire(host.Address);
        Request.Expect(request.Status, wire.Exchange(request.Script(0).Next()), wire.Body);
        return wire.WholeBody();
    }
}
