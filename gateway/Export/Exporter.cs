using System.Runtime.CompilerServices;

namespace Sitrep.Gateway.Export;

/// <summary>Makes exports: everything at one revision of each service as one bulletin.</summary>
internal sealed class Exporter(RecordService records, RecordResources resources, BackendList backends, SectionList sections, TimeProvider time)
{
    private const int Version = 1;
    private const string Author = "sitrep export";

    /// <summary>The bulletin.</summary>
    /// <exception cref="ProblemException">A service refuses or is away, the registers differ, or it takes too long.</exception>
    public async Task<ExportFile> MakeAsync(ExportOrder order, CancellationToken aborted)
    {
        using var late = new CancellationTokenSource(ExportLimits.Budget, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, late.Token);
        try
        {
            while (true)
            {
                if (await WriteAsync(order, ended.Token) is { } file)
                    return file;
            }
        }
        catch (Exception fault) when (late.IsCancellationRequested
            && fault is OperationCanceledException or ProblemException { Problem.RetryAfter: not null })
        {
            throw new ProblemException(ExportProblems.TooLate());
        }
    }

    // Null where words were taken out while pages were read: they stand in the pages before.
    private async Task<ExportFile?> WriteAsync(ExportOrder order, CancellationToken ended)
    {
        var state = await ExportState.FindAsync(order, backends, ended);
        List<(RecordResource Kind, IRecord Record)> entries = [];
        List<string> differing = [];
        foreach (var kind in resources.Registers)
        {
            var register = await RegisterAsync(kind, order, state.Revisions, ended);
            entries.AddRange(register.Entries.Select(entry => (kind, entry)));
            differing.AddRange(register.Differing.Select(id => $"{kind.Plural}/{id}"));
        }

        if (differing.Count > 0 && order.Register is null)
            throw new ProblemException(ExportProblems.RegistersDiffer(differing, sections));

        var file = new ExportFile { State = state };
        try
        {
            var (withdrawn, cited) = await WriteRecordsAsync(order, file, ended);
            cited.UnionWith(entries.Where(entry => entry.Record.WithdrawnReason.Length == 0).SelectMany(entry => SourceReferences.In(entry.Record)));
            var restored = 0;
            foreach (var (kind, entry) in entries)
            {
                if (entry.WithdrawnReason.Length > 0)
                {
                    if (kind != resources.Sources || !cited.Contains(entry.Id))
                    {
                        withdrawn++;
                        continue;
                    }

                    restored++;
                }

                await file.Registers.RecordAsync(kind, entry, ended);
            }

            var note = new ExportNote(order, state, withdrawn, restored, differing);
            WriteHeader(file, note.Write(file.Records, file.Length));
            await file.FlushAsync(ended);
            if ((await ExportState.FindAsync(order, backends, ended)).Redactions.Equals(state.Redactions))
                return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }

        file.Dispose();
        return null;
    }

    private static void WriteHeader(ExportFile file, string note) => file.Header.Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("bulletin", Version);
        if (file.State.CutOff is { } cutOff)
            writer.WriteString("knownTime", $"{cutOff.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}");
        writer.WriteString("author", Author);
        writer.WriteString("note", note);
        writer.WriteNumber("records", file.Records);
        writer.WriteEndObject();
    });

    private async Task<(long Withdrawn, HashSet<string> Cited)> WriteRecordsAsync(ExportOrder order, ExportFile file, CancellationToken ended)
    {
        var withdrawn = 0L;
        HashSet<string> cited = [];
        foreach (var kind in order.Kinds ?? resources.OfSections)
        {
            await foreach (var record in AllAsync(kind, kind.Services[0], order, file.State.Revisions, ended))
            {
                if (record.WithdrawnReason.Length > 0)
                {
                    withdrawn++;
                    continue;
                }

                cited.UnionWith(SourceReferences.In(record));
                await file.OfSections.RecordAsync(kind, record, ended);
            }
        }

        return (withdrawn, cited);
    }

    // A register is some hundred entries that people keep by hand, so it is held in memory.
    private async Task<RegisterUnion> RegisterAsync(RecordResource kind, ExportOrder order, Revisions revisions, CancellationToken ended)
    {
        var preferred = order.Register ?? kind.Services[0];
        List<IReadOnlyList<IRecord>> registers = [];
        foreach (var service in kind.Services.OrderBy(service => service == preferred ? 0 : 1))
            registers.Add(await AllAsync(kind, service, order, revisions, ended).ToListAsync(ended));
        return RegisterUnion.Join(registers);
    }

    private async IAsyncEnumerable<IRecord> AllAsync(
        RecordResource kind, SectionDefinition service, ExportOrder order, Revisions revisions, [EnumeratorCancellation] CancellationToken ended)
    {
        var request = kind.List.Method.NewRequest();
        kind.List.Filters.Period(request, order.Start, order.End, order.Zone);
        request.Set("show_withdrawn", true);
        request.Set(MessageFields.PageSize, PagedList.PageSizeMax);
        var question = new RecordQuestion(kind.List.Method, request, [service], new(revisions, null));
        RecordAnswer answer;
        do
        {
            answer = await records.AskAsync(question, missing: null, ended);
            foreach (var item in kind.List.ItemsOf(answer.Message))
                yield return (IRecord)item;
            request.Set(MessageFields.PageToken, answer.NextPageToken);
        }
        while (answer.NextPageToken.Length > 0);
    }
}
