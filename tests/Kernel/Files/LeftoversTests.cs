using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Tests.Files;

/// <summary>Files that were stored for something that did not happen.</summary>
public sealed class LeftoversTests
{
    private readonly Store _store = new();

    private Leftovers Leftovers => new(_store, NullLogger<Leftovers>.Instance);

    [Fact]
    public async Task Whoever_is_refused_leaves_no_file_whenever_it_was_stored()
    {
        var names = new List<string?> { "a/1", null };

        await Assert.ThrowsAsync<Refusal>(() => Leftovers.Guard<int>(names, () =>
        {
            names.Add("a/2");
            throw Refusal.Forbidden();
        }));

        Assert.Equal(["a/1", "a/2"], _store.Deleted);
    }

    [Fact]
    public async Task Whoever_gives_up_among_rivals_leaves_no_file()
    {
        await Assert.ThrowsAsync<ConflictException>(
            () => Leftovers.Guard<int>(["a/1"], () => throw new ConflictException(new Partition("test", "shop"), 200)));

        Assert.Equal(["a/1"], _store.Deleted);
    }

    [Fact]
    public async Task After_a_fault_the_files_stay_because_it_may_be_done_all_the_same()
    {
        await Assert.ThrowsAsync<IOException>(() => Leftovers.Guard<int>(["a/1"], () => throw new IOException()));

        Assert.Empty(_store.Deleted);
    }

    [Fact]
    public async Task What_is_done_keeps_its_files()
    {
        Assert.Equal(5, await Leftovers.Guard(["a/1"], () => Task.FromResult(5)));

        Assert.Empty(_store.Deleted);
    }

    [Fact]
    public async Task A_file_that_cannot_be_removed_does_not_keep_the_others_and_hides_no_refusal()
    {
        _store.Stuck = "a/1";

        await Assert.ThrowsAsync<Refusal>(() => Leftovers.Guard<int>(["a/1", "a/2"], () => throw Refusal.Forbidden()));

        Assert.Equal(["a/2"], _store.Deleted);
    }

    private sealed class Store : IFileStore
    {
        public List<string> Deleted { get; } = [];

        public string? Stuck { get; set; }

        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => throw new NotSupportedException();

        public Task Delete(string name, CancellationToken cancellation)
        {
            if (name == Stuck)
                throw new IOException("The disk is gone.");
            Deleted.Add(name);
            return Task.CompletedTask;
        }
    }
}
