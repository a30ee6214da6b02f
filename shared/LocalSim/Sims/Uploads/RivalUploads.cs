namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>Waits for an upload in steps that has what another one needs: nobody is refused for the sake of what may be undone.</summary>
public sealed class RivalUploads(Business business, UndoUpload undo, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    // An upload takes a step every few milliseconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Returns when the upload is whole or undone. One that does not move is nobody's any more, and undone here.</summary>
    public async Task Settle(long number, CancellationToken cancellation)
    {
        var (steps, since) = (-1L, time.GetUtcNow());
        while (await business.Read.Peek<Upload>(number) is { } upload)
        {
            if (upload.Steps != steps)
                (steps, since) = (upload.Steps, time.GetUtcNow());
            else if (time.GetUtcNow() - since > Patience)
                await undo.Run(number);
            await Task.Delay(Pause, time, cancellation);
        }
    }
}
