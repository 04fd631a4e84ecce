namespace Sitrep.Gateway.Records;

/// <summary>What a service is to be asked, as read from an address.</summary>
/// <param name="Request">Its request, but for the revision to read, which is each service's own.</param>
/// <param name="Services">The services that can answer; a further one only if those before it are away.</param>
/// <param name="Pin">Which state of the data.</param>
internal sealed record RecordQuestion(DescribedMethod Method, IMessage Request, IReadOnlyList<SectionDefinition> Services, ReadPin Pin);

/// <summary>Reads questions from addresses; every fault of one comes out in one problem.</summary>
internal sealed class RecordQuestionReader(QueryTimes times)
{
    /// <summary>Reads the question for a page of a list.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public RecordQuestion OfList(PagedList list, IQueryCollection query)
    {
        var reader = new QueryReader(query, RecordParameters.OfList(list));
        var zone = times.Zone(reader);
        var request = list.Method.NewRequest();
        list.Filters.Read(reader, zone, request);
        Page(reader, request);
        return Finish(reader, list.Method, request, list.Services, zone);
    }

    /// <summary>Reads the question for a page of a record's versions.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public RecordQuestion OfHistory(RecordResource kind, string id, IQueryCollection query)
    {
        var reader = new QueryReader(query, RecordParameters.OfHistory(kind.Services));
        var request = kind.History.Method.NewRequest();
        request.Set("id", id);
        Page(reader, request);
        var services = Services(reader, kind.Services);
        reader.EnsureValid();
        return new(kind.History.Method, request, services, ReadPin.Newest);
    }

    /// <summary>Reads the question for one thing of a name.</summary>
    /// <param name="method">The method, whose request has a read point.</param>
    /// <param name="field">The field of the request for the name.</param>
    /// <param name="services">The services that could be asked.</param>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public RecordQuestion OfOne(DescribedMethod method, string field, string name, IReadOnlyList<SectionDefinition> services, IQueryCollection query)
    {
        var reader = new QueryReader(query, RecordParameters.OfOne(services));
        var request = method.NewRequest();
        request.Set(field, name);
        return Finish(reader, method, request, services, times.Zone(reader));
    }

    private RecordQuestion Finish(
        QueryReader reader, DescribedMethod method, IMessage request, IReadOnlyList<SectionDefinition> known, IanaZone zone)
    {
        var services = Services(reader, known);
        var pin = ReadPin.Read(reader, times, zone, services);
        reader.EnsureValid();
        return new(method, request, [.. services.Where(pin.Fits)], pin);
    }

    private static void Page(QueryReader reader, IMessage request)
    {
        if (reader.Text("limit") is { } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= PagedList.PageSizeMax)
                request.Set(MessageFields.PageSize, limit);
            else
                reader.Faults.Add("limit", $"'{Shown.Of(text)}' is no number from 1 to {PagedList.PageSizeMax}.",
                    $"Write 1 to {PagedList.PageSizeMax}, or leave it out for 50.");
        }

        if (reader.Text("cursor") is { } cursor)
            request.Set(MessageFields.PageToken, cursor);
    }

    private static IReadOnlyList<SectionDefinition> Services(QueryReader reader, IReadOnlyList<SectionDefinition> known)
    {
        if (known.Count == 1 || reader.Text("service") is not { } service)
            return known;
        if (known.FirstOrDefault(section => section.Name == service) is { } asked)
            return [asked];
        reader.Faults.Add("service", $"'{Shown.Of(service)}' is no service that has this.", $"Write one of: {string.Join(", ", known)}.");
        return known;
    }
}
